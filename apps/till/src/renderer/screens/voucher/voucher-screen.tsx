import { formatRandShort, type Product, type ProductGroup } from '@tillkeeper/domain';
import { type ReactElement, useState } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { en } from '../../strings/en.ts';
import { plainName } from '../product-words.ts';
import type { TargetReading } from '../sell/confirm.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';

interface VoucherScreenProps {
  readonly group: Extract<ProductGroup, 'one-voucher' | 'cash-out-pin'>;
  readonly products: readonly Product[];
}

/** Sells a PIN on paper: 1Voucher or cash-out. One product needs no choosing. */
export function VoucherScreen({ group, products }: VoucherScreenProps): ReactElement {
  const [chosenCode, setChosenCode] = useState(
    products.length === 1 ? (products[0]?.productCode ?? '') : '',
  );
  const product = products.find(({ productCode }) => productCode === chosenCode);
  const target: TargetReading =
    product === undefined
      ? { kind: 'waiting-for', what: 'product' }
      : { kind: 'target', target: { kind: 'none' } };
  const several = products.length > 1;
  const own = product === undefined ? [] : [product];
  const sell = useSell(target, own, several ? 'who' : 'amount', { kind: 'none' });
  const { amount } = sell;

  const chooser = (
    <ChoiceGroup
      onFocus={() => sell.enter('who', null)}
      label={en.sell.product}
      choices={products.map((each) => ({
        id: each.productCode,
        label: plainName(each),
      }))}
      chosenId={chosenCode}
      onChoose={setChosenCode}
      columns={2}
      kind="row"
      disabled={sell.locked}
    />
  );
  return (
    <SellSurface
      group={group}
      sell={sell}
      who={several ? chooser : undefined}
      subject={(several && product ? plainName(product) : undefined) ?? en.frame.groupNames[group]}
      products={own}
      amountShown={product !== undefined}
      readAloud={
        amount.kind === 'amount'
          ? en.sell.readVoucher(en.frame.groupNames[group], formatRandShort(amount.amountCents))
          : undefined
      }
      unsaved={sell.amountDraft.kind === 'other' && sell.amountDraft.text !== ''}
      whoField={undefined}
      onWhoNext={() => product !== undefined}
    />
  );
}
