import { formatRandShort, type Product } from '@tillkeeper/domain';
import { type ReactElement, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { focusGroup } from '../../components/choice-group.tsx';
import type { Begin } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import type { Again } from '../home/again.ts';
import { draftOfAmount } from '../sell/amount.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';
import { FreeBasicChoice } from './free-basic-choice.tsx';
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
  readonly begin: Begin | undefined;
}

/** Sells electricity: the meter and its owner first, then the money. */
export function ElectricityScreen(props: ElectricityScreenProps): ReactElement {
  const { products, again, begin } = props;
  const knownMeter =
    again?.target.kind === 'meter' ? again.target.meterNumber : (begin?.number ?? '');
  const [text, setText] = useState(groupMeterWhileTyping(knownMeter));
  const [free, setFree] = useState(false);
  const [checked, setChecked] = useState(false);
  const { lookup, look, forget } = useMeterLookup();
  const reading = readMeter(text, lookup, free);
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
    sellUnits();
  };
  const sellUnits = (): void => {
    setFree(false);
    sell.chooseAmount({ kind: 'none' });
  };
  const giveFree = (): void => {
    setFree(true);
    sell.chooseAmount({ kind: 'free' });
  };

  const findAgain = useEffectEvent(() => {
    if (knownMeter !== '') find();
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
        <>
          <MeterFinder
            text={text}
            reading={reading}
            lookup={lookup}
            checked={checked}
            disabled={sell.locked}
            onChange={change}
            onFind={find}
            onFocus={() => sell.enter('who', 'who')}
            focusOnMount={knownMeter === ''}
          />
          {found && (
            <FreeBasicChoice
              free={free}
              disabled={sell.locked}
              onFocus={() => sell.enter('who', null)}
              onFree={giveFree}
              onUnits={sellUnits}
            />
          )}
        </>
      }
      subject={found ? `${en.frame.groupNames.electricity} ${text}` : ''}
      products={own}
      amountShown={found && !free}
      readAloud={
        account && amount.kind === 'amount'
          ? en.sell.readMeter(
              [
                account.meter.customerName,
                account.meter.customerAddress,
                `${en.electricity.card} ${text}`,
                free ? en.electricity.freeUnits : formatRandShort(amount.amountCents),
              ],
              account.arrearsCents > 0 && !free,
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
