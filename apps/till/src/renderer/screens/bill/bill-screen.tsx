import { formatRandShort, groupByFour, type Product, plainName } from '@tillkeeper/domain';
import type { BillLookupView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { focusGroup } from '../../components/choice-group.tsx';
import { useLookup } from '../../components/use-lookup.ts';
import type { Begin } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import type { Again } from '../home/again.ts';
import { ChosenProduct } from '../products/chosen-product.tsx';
import { HowToUse } from '../products/how-to-use.tsx';
import { ProductPicker } from '../products/product-picker.tsx';
import { draftOfAmount } from '../sell/amount.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';
import { AccountFinder } from './account-finder.tsx';
import { askedOf, readAccount } from './account-form.ts';

interface BillScreenProps {
  readonly products: readonly Product[];
  readonly again: Again | undefined;
  readonly begin: Begin | undefined;
}

/** Pays a bill: who is to be paid, whose account it is, then the money. */
export function BillScreen({ products, again, begin }: BillScreenProps): ReactElement {
  const known = again?.target.kind === 'bill-account' ? again.target.accountReference : '';
  const [code, setCode] = useState(() => firstCode(products, again, begin));
  const [text, setText] = useState(known);
  const [checked, setChecked] = useState(false);
  const { lookup, look, forget } = useLookup<BillLookupView>();
  const product = products.find(({ productCode }) => productCode === code);
  const billerCode = product?.billerCode ?? '';
  const reading = readAccount(text, billerCode, lookup);
  const { account } = reading;
  const own = product && account ? [product] : [];
  const sell = useSell(
    product === undefined ? { kind: 'waiting-for', what: 'biller' } : reading.target,
    own,
    'who',
    again && product ? draftOfAmount(again, [product]) : { kind: 'none' },
  );

  const find = (): void => {
    setChecked(true);
    const { accountReference } = reading;
    if (product === undefined || accountReference === undefined) return;
    look(askedOf(billerCode, accountReference), () =>
      till.lookupBill({ billerCode, accountReference }),
    );
  };
  const change = (value: string): void => {
    setChecked(false);
    setText(value);
    forget();
  };
  const findAgain = useEffectEvent(() => {
    if (known !== '') find();
  });
  useEffect(() => findAgain(), []);
  // Once the account is known the amounts come next, without a further key.
  const found = account !== undefined;
  useLayoutEffect(() => {
    if (found) focusGroup(document.getElementById('amount-step'));
  }, [found]);

  const who =
    product === undefined ? (
      <ProductPicker
        products={products}
        label={en.search.pickBiller}
        placeholder={en.search.pickBillerPlaceholder}
        onFocus={() => sell.enter('who', null)}
        onChoose={(next) => setCode(next.productCode)}
      />
    ) : (
      <>
        <ChosenProduct
          product={product}
          barcode={undefined}
          disabled={sell.locked}
          {...(products.length > 1 && {
            onChange: () => {
              setCode('');
              change('');
              sell.chooseAmount({ kind: 'none' });
            },
          })}
        />
        <AccountFinder
          text={text}
          reading={reading}
          lookup={lookup}
          checked={checked}
          disabled={sell.locked}
          onChange={change}
          onFind={find}
          onFocus={() => sell.enter('who', 'who')}
        />
      </>
    );
  const { amount } = sell;
  return (
    <SellSurface
      group="bill-payment"
      sell={sell}
      who={who}
      subject={product ? `${plainName(product.name)} ${text}` : ''}
      products={own}
      amountShown={found}
      readAloud={
        account && product && amount.kind === 'amount'
          ? en.bill.readBill([
              account.customerName,
              plainName(product.name),
              groupByFour(account.accountReference),
              formatRandShort(amount.amountCents),
            ])
          : undefined
      }
      after={product && !found && <HowToUse product={product} />}
      unsaved={text !== ''}
      whoField={product === undefined ? undefined : { value: text, onChange: change }}
      onWhoNext={() => {
        if (!found) find();
        return found;
      }}
    />
  );
}

function firstCode(
  products: readonly Product[],
  again: Again | undefined,
  begin: Begin | undefined,
): string {
  const [only] = products;
  const wanted = again?.productCode ?? begin?.productCode;
  return wanted ?? (products.length === 1 ? (only?.productCode ?? '') : '');
}
