import { paysShop } from './credits.ts';
import { type Finding, standingOf } from './match.ts';

/** What to do about a finding, as a key of the words that the screen and the export have for it. */
export type Advice =
  /** Sold to this account and no till has it: ask Flash which terminal it was. */
  | 'ask-which-terminal'
  /** Sold at the provider, given up here: the shop paid for it. Ask for a reversal. */
  | 'claim-back'
  /** Sold once and listed twice: claim the second row back. */
  | 'claim-second-back'
  /** The provider owes the shop for a voucher or PIN that was taken here, and does not list it. */
  | 'claim-credit'
  /** The provider lists it for paid to the shop, and here it was not done or done once only. */
  | 'report-credit'
  /** Open here and sold there: settle it as sold. */
  | 'settle-as-sold'
  /** Open here and failed there: settle it as not sold and give the money back. */
  | 'settle-as-not-sold'
  /** Sold here and failed or missing there: the customer has it; ask whether it will be billed. */
  | 'ask-whether-billed'
  /** The amounts differ: send both figures. */
  | 'send-both-amounts'
  /** One sale under two references: send both. */
  | 'send-both-references'
  /** Nothing yet: it is pending, and tomorrow's file will tell. */
  | 'wait';

/** What to do about a finding. */
export function adviceOn({ kind, row, line }: Finding): Advice {
  // What the provider pays the shop for goes wrong the other way round.
  const toShop = line !== null && paysShop(line.productGroup);
  switch (kind) {
    case 'missing-here':
      return row?.status === 'pending' ? 'wait' : 'ask-which-terminal';
    case 'amount-differs':
      return 'send-both-amounts';
    case 'reference-differs':
      return 'send-both-references';
    case 'listed-twice':
      return toShop ? 'report-credit' : 'claim-second-back';
    case 'missing-there':
      return toShop ? 'claim-credit' : 'ask-whether-billed';
    case 'matched':
    case 'open-here':
      return 'wait';
    case 'status-differs': {
      const standing = line === null ? 'nothing' : standingOf(line);
      if (row?.status === 'pending' || row?.status === 'unclear') return 'wait';
      if (standing === 'open')
        return row?.status === 'sold' ? 'settle-as-sold' : 'settle-as-not-sold';
      if (standing === 'sold') return toShop ? 'claim-credit' : 'ask-whether-billed';
      return toShop ? 'report-credit' : 'claim-back';
    }
  }
}
