import { formatRandShort, type Product, plainName, type SaleTarget } from '@tillkeeper/domain';
import { type ReactElement, useLayoutEffect, useState } from 'react';
import { focusGroup } from '../../components/choice-group.tsx';
import type { Begin } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { ChosenProduct } from '../products/chosen-product.tsx';
import { HowToUse } from '../products/how-to-use.tsx';
import { ProductPicker } from '../products/product-picker.tsx';
import type { AmountDraft } from '../sell/amount.ts';
import type { TargetReading } from '../sell/confirm.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';
import type { PinGroup } from './pin-groups.ts';

interface VoucherScreenProps {
  readonly group: PinGroup;
  readonly products: readonly Product[];
  readonly begin: Begin | undefined;
}

/** What was chosen, and how. */
interface Chosen {
  readonly productCode: string;
  /** Scanned off its card: the provider gets it in place of the product's code. */
  readonly barcode?: string;
}

/** Sells a PIN on paper: 1Voucher, cash-out, Eezi, tokens, gift vouchers. One product needs no choosing. */
export function VoucherScreen({ group, products, begin }: VoucherScreenProps): ReactElement {
  const [chosen, setChosen] = useState<Chosen | undefined>(() => firstChoice(products, begin));
  const product = products.find(({ productCode }) => productCode === chosen?.productCode);
  const several = products.length > 1;
  const own = product === undefined ? [] : [product];
  const sell = useSell(
    targetOf(product, chosen),
    own,
    product === undefined ? 'who' : 'amount',
    startAmount(product),
  );
  const { amount } = sell;
  const ranged = product !== undefined && !product.fixedAmount;

  const choose = (next: Product, barcode?: string): void => {
    setChosen({ productCode: next.productCode, ...(barcode !== undefined && { barcode }) });
    sell.chooseAmount(startAmount(next));
    sell.enter('amount', null);
  };
  const chooseAnother = (): void => {
    setChosen(undefined);
    sell.chooseAmount({ kind: 'none' });
    sell.enter('who', null);
  };
  // The list makes room for the amounts: they take the focus as it goes.
  const code = product?.productCode;
  useLayoutEffect(() => {
    if (code !== undefined) focusGroup(document.getElementById('amount-step'));
  }, [code]);

  const who =
    product === undefined ? (
      <ProductPicker
        products={products}
        label={en.search.pick}
        placeholder={en.search.pickPlaceholder}
        onFocus={() => sell.enter('who', null)}
        onChoose={choose}
      />
    ) : several || group === 'gift-voucher' ? (
      <ChosenProduct
        product={product}
        barcode={chosen?.barcode}
        disabled={sell.locked}
        {...(several && { onChange: chooseAnother })}
      />
    ) : undefined;
  const name = product && (several ? plainName(product.name) : en.frame.groupNames[group]);
  return (
    <SellSurface
      group={group}
      sell={sell}
      who={who}
      subject={name ?? ''}
      products={own}
      amountShown={ranged}
      readAloud={
        name !== undefined && amount.kind === 'amount'
          ? en.sell.readVoucher(name, formatRandShort(amount.amountCents))
          : undefined
      }
      after={product && <HowToUse product={product} />}
      unsaved={sell.amountDraft.kind === 'other' && sell.amountDraft.text !== ''}
      whoField={undefined}
      onWhoNext={() => product !== undefined}
    />
  );
}

function firstChoice(products: readonly Product[], begin: Begin | undefined): Chosen | undefined {
  const { productCode, barcode } = begin ?? {};
  const [only] = products;
  if (productCode !== undefined && products.some((each) => each.productCode === productCode))
    return { productCode, ...(barcode !== undefined && { barcode }) };
  return products.length === 1 && only !== undefined
    ? { productCode: only.productCode }
    : undefined;
}

/** A product with one price has its amount already. */
function startAmount(product: Product | undefined): AmountDraft {
  return product?.fixedAmount
    ? { kind: 'product', productCode: product.productCode }
    : { kind: 'none' };
}

function targetOf(product: Product | undefined, chosen: Chosen | undefined): TargetReading {
  if (product === undefined) return { kind: 'waiting-for', what: 'product' };
  const target: SaleTarget =
    chosen?.barcode === undefined ? { kind: 'none' } : { kind: 'barcode', barcode: chosen.barcode };
  return { kind: 'target', target };
}
