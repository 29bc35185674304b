import { formatRandShort, type Product } from '@tillkeeper/domain';
import { type ReactElement, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { focusGroup } from '../../components/choice-group.tsx';
import { en } from '../../strings/en.ts';
import type { Again } from '../home/again.ts';
import { draftOfAmount } from '../sell/amount.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';
import { MeterFinder } from './meter-finder.tsx';
import {
  groupMeterWhileTyping,
  productOfMeter,
  readMeter,
  withinMeterLimits,
} from './meter-form.ts';
import { useMeterLookup } from './use-meter-lookup.ts';

interface ElectricityScreenProps {
  readonly products: readonly Product[];
  readonly again: Again | undefined;
}

/** Sells electricity: the meter and its owner first, then the money. */
export function ElectricityScreen({ products, again }: ElectricityScreenProps): ReactElement {
  const againMeter = again?.target.kind === 'meter' ? again.target.meterNumber : '';
  const [text, setText] = useState(groupMeterWhileTyping(againMeter));
  const [checked, setChecked] = useState(false);
  const { lookup, look, forget } = useMeterLookup();
  const reading = readMeter(text, lookup);
  const { account } = reading;
  const product = productOfMeter(products, account);
  const own = product && account ? [withinMeterLimits(product, account)] : [];
  const startAmount = again && product ? draftOfAmount(again, [product]) : undefined;
  const sell = useSell(reading.target, own, 'who', startAmount ?? { kind: 'none' });

  const find = (): void => {
    setChecked(true);
    if (reading.meterNumber !== undefined) look(reading.meterNumber);
  };
  const change = (value: string): void => {
    setChecked(false);
    setText(value);
    forget();
  };

  const findAgain = useEffectEvent(() => {
    if (againMeter !== '') find();
  });
  useEffect(() => findAgain(), []);
  // Once the meter is known the amounts come next, without a further key.
  const found = account !== undefined;
  useLayoutEffect(() => {
    if (found) focusGroup(document.getElementById('amount-step'));
  }, [found]);

  const { amount } = sell;
  return (
    <SellSurface
      group="electricity"
      sell={sell}
      who={
        <MeterFinder
          text={text}
          reading={reading}
          lookup={lookup}
          checked={checked}
          disabled={sell.locked}
          onChange={change}
          onFind={find}
          onFocus={() => sell.enter('who', 'who')}
          focusOnMount={againMeter === ''}
        />
      }
      subject={found ? `${en.frame.groupNames.electricity} ${text}` : ''}
      products={own}
      amountShown={found}
      readAloud={
        account && amount.kind === 'amount'
          ? en.sell.readMeter(
              [
                account.meter.customerName,
                account.meter.customerAddress,
                `${en.electricity.card} ${text}`,
                formatRandShort(amount.amountCents),
              ],
              account.arrearsCents > 0,
            )
          : undefined
      }
      unsaved={text !== ''}
      whoField={{ value: text, onChange: (value) => change(groupMeterWhileTyping(value)) }}
      onWhoNext={() => {
        if (!found) find();
        return found;
      }}
    />
  );
}
