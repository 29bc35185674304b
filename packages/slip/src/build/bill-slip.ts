import { type BillEvidence, formatRand, groupByFour } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import { boldPair, centred, heading, pair, SPACE } from './blocks.ts';
import { tenderBlocks } from './frame.ts';
import { boughtName } from './product-name.ts';
import type { SaleSlipContext, SaleSlipParts } from './sale-parts.ts';

const TERMS_LENGTH = 300;

/** A bill that was paid: whose, with whom and how much. The slip is the customer's only proof. */
export function billSlip(context: SaleSlipContext, evidence: BillEvidence): SaleSlipParts {
  const { sale, words, show } = context;
  const { product, amountCents } = sale.intent;
  const { account } = evidence;
  const biller = cleanText(account.billerName, 60) || boughtName(sale);
  const terms = show.terms ? product.termsAndConditions : '';
  return {
    title: `${words.billPayment} ${biller.toUpperCase()} ${formatRand(amountCents)}`,
    sections: [
      {
        name: 'body',
        blocks: [
          ...heading(words.billPayment),
          ...heading(biller.toUpperCase()),
          SPACE,
          ...boldPair(words.account, groupByFour(cleanText(account.accountReference, 60))),
          ...pair(words.customer, account.customerName),
          ...pair(words.billerReference, evidence.billerReference),
          ...boldPair(words.paid, formatRand(amountCents)),
          ...tenderBlocks(sale, words),
          SPACE,
          ...centred(words.keepAsProof),
          ...centred(product.redemptionInstructions, TERMS_LENGTH),
          ...centred(terms, TERMS_LENGTH),
          ...pair(words.help, account.billerCallCentre),
        ],
      },
    ],
  };
}
