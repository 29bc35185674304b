import { formatRand, parseMsisdn } from '@tillkeeper/domain';
import type { GlobalLookupView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { pressKey } from '../../components/keypad-text.ts';
import { LookupCard } from '../../components/lookup-card.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import {
  Caption,
  Heading,
  TicketActions,
  TicketBody,
  TwoPane,
} from '../../components/two-pane.tsx';
import { useKey, useKeys } from '../../components/use-keys.ts';
import { useLookup } from '../../components/use-lookup.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import { groupWhileTyping } from '../mobile/mobile-form.ts';
import styles from '../sell/sell-surface.module.css';
import { readAbroad } from './abroad-form.ts';

/**
 * What can be loaded onto a number abroad, with its price. The provider documents the lookup and no
 * sale, so this screen says so and sells nothing.
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

  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setChecked(false);
    forget();
  };
  const changeDestination = change(setDestination);
  const changePayer = change(setPayer);
  const find = (): void => {
    setChecked(true);
    if (reading.kind === 'refused' || !payer.ok) return;
    const { destination } = reading;
    look(destination, () => till.lookupGlobalAirtime({ msisdn: payer.value, destination }));
  };
  const home = (): void => goAtOnce({ kind: 'home' });
  useKey('Escape', home);
  useKeys((event) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    find();
  });
  const typed = field === 'destination' ? destinationText : payerText;
  const type = field === 'destination' ? changeDestination : changePayer;
  return (
    <TwoPane
      ticketLabel={words.ticketTitle}
      ticket={
        <>
          <TicketBody>
            <Heading level={2}>{words.ticketTitle}</Heading>
            <Notice tone="warn" role="status" title={words.noSaleTitle}>
              <p>{words.noSale}</p>
            </Notice>
            <Keypad kind="number" onKey={(key) => type(pressKey(typed, key))} onNext={find} />
          </TicketBody>
          <TicketActions>
            <Button hint="Esc" onPress={home}>
              {en.sell.ticket.cancel}
            </Button>
          </TicketActions>
        </>
      }
    >
      <div className={styles['steps']}>
        <Heading mark={<ProductMark group="global-airtime" />}>
          {en.frame.groupNames['global-airtime']}
        </Heading>
        <DigitField
          label={words.destination}
          value={destinationText}
          onChange={changeDestination}
          onFocus={() => setField('destination')}
          problem={
            checked && reading.kind === 'refused' ? words.problems[reading.refusal] : undefined
          }
          help={words.destinationHint}
          focusOnMount
        />
        <DigitField
          label={words.payer}
          value={payerText}
          onChange={changePayer}
          onFocus={() => setField('payer')}
          group={groupWhileTyping}
          problem={checked && !payer.ok ? en.sell.numberProblems[payer.error] : undefined}
          help={en.sell.numberHint}
        />
        <Button hint="Enter" onPress={find} disabled={lookup.kind === 'looking'}>
          {words.find}
        </Button>
        <LookupCard
          lookup={lookup}
          looking={words.finding}
          trouble={words.trouble}
          found={({ products }: Extract<GlobalLookupView, { kind: 'found' }>) => (
            <section aria-label={words.offers}>
              <Caption>{products.length === 0 ? words.noOffers : words.offers}</Caption>
              <Rows>
                {products.map(({ productCode, name, minimumAmountCents }) => (
                  <Row key={productCode} name={name}>
                    {formatRand(minimumAmountCents)}
                  </Row>
                ))}
              </Rows>
            </section>
          )}
        />
      </div>
    </TwoPane>
  );
}
