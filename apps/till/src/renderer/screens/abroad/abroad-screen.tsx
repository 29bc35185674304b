import { formatRandShort, type Product, parseMsisdn } from '@tillkeeper/domain';
import type { GlobalLookupView } from '@tillkeeper/ipc';
import { type ReactElement, useLayoutEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { focusGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { LookupCard } from '../../components/lookup-card.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLookup } from '../../components/use-lookup.ts';
import { en } from '../../strings/en.ts';
import { groupWhileTyping } from '../mobile/mobile-form.ts';
import type { TargetReading } from '../sell/confirm.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';
import { readAbroad } from './abroad-form.ts';

type Payer = ReturnType<typeof parseMsisdn>;

/**
 * Airtime for a number abroad: what is offered for it comes before the money. The provider documents
 * the lookup and no sale; the screen says so, and an account sells only where its owner switched it on.
 */
export function AbroadScreen(): ReactElement {
  const [destinationText, setDestination] = useState('');
  const [payerText, setPayer] = useState('');
  const [field, setField] = useState<'destination' | 'payer'>('destination');
  const [checked, setChecked] = useState(false);
  const { lookup, look, forget } = useLookup<GlobalLookupView>();
  const words = en.abroad;
  const reading = readAbroad(destinationText);
  const payer = parseMsisdn(payerText);
  const destination = reading.kind === 'number' ? reading.destination : undefined;
  const offers = offersOf(lookup, destination);
  const sell = useSell(targetOf(destination, payer, offers), offers, 'who', { kind: 'none' });

  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setChecked(false);
    forget();
    sell.chooseAmount({ kind: 'none' });
  };
  const changeDestination = change(setDestination);
  const changePayer = change(setPayer);
  const find = (): void => {
    setChecked(true);
    if (destination === undefined || !payer.ok) return;
    look(destination, () => till.lookupGlobalAirtime({ msisdn: payer.value, destination }));
  };
  const found = offers.length > 0;
  useLayoutEffect(() => {
    if (found) focusGroup(document.getElementById('amount-step'));
  }, [found]);
  const { amount } = sell;
  const typed = field === 'destination' ? destinationText : payerText;
  return (
    <SellSurface
      group="global-airtime"
      sell={sell}
      who={
        <>
          <DigitField
            label={words.destination}
            value={destinationText}
            onChange={changeDestination}
            onFocus={() => {
              setField('destination');
              sell.enter('who', 'who');
            }}
            problem={
              checked && reading.kind === 'refused' ? words.problems[reading.refusal] : undefined
            }
            help={words.destinationHint}
            disabled={sell.locked}
            focusOnMount
          />
          <DigitField
            label={words.payer}
            value={payerText}
            onChange={changePayer}
            onFocus={() => {
              setField('payer');
              sell.enter('who', 'who');
            }}
            group={groupWhileTyping}
            problem={checked && !payer.ok ? en.sell.numberProblems[payer.error] : undefined}
            help={en.sell.numberHint}
            disabled={sell.locked}
          />
          {!found && (
            <Button hint="Enter" onPress={find} disabled={lookup.kind === 'looking'}>
              {words.find}
            </Button>
          )}
          <LookupCard
            lookup={lookup}
            looking={words.finding}
            trouble={words.trouble}
            found={({ products }: Extract<GlobalLookupView, { kind: 'found' }>) =>
              products.length === 0 ? <Notice tone="warn" title={words.noOffers} /> : null
            }
          />
        </>
      }
      subject={destination === undefined ? '' : `+${destination}`}
      products={offers}
      amountShown={found}
      readAloud={
        amount.kind === 'amount' && destination !== undefined
          ? words.readAbroad(destination, amount.product.name, formatRandShort(amount.amountCents))
          : undefined
      }
      after={
        <Notice tone="warn" title={words.noSaleTitle}>
          <p>{words.noSale}</p>
        </Notice>
      }
      unsaved={destinationText !== ''}
      whoField={{
        value: typed,
        onChange: field === 'destination' ? changeDestination : changePayer,
      }}
      onWhoNext={() => {
        if (!found) find();
        return found;
      }}
    />
  );
}

/** What was offered for this very number. */
function offersOf(
  lookup: ReturnType<typeof useLookup<GlobalLookupView>>['lookup'],
  destination: string | undefined,
): readonly Product[] {
  if (lookup.kind !== 'answered' || lookup.asked !== destination) return [];
  return lookup.answer.kind === 'found' ? lookup.answer.products : [];
}

function targetOf(
  destination: string | undefined,
  payer: Payer,
  offers: readonly Product[],
): TargetReading {
  if (destination === undefined || !payer.ok) return { kind: 'waiting-for', what: 'number' };
  if (offers.length === 0) return { kind: 'waiting-for', what: 'offers' };
  return { kind: 'target', target: { kind: 'abroad', destination, msisdn: payer.value } };
}
