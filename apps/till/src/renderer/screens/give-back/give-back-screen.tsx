import { customerName, formatRand, givesValueAway, type Product } from '@tillkeeper/domain';
import type { PinLookupView } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useKey, useKeys } from '../../components/use-keys.ts';
import { useLookup } from '../../components/use-lookup.ts';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import { goAtOnce } from '../../stores/route-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import { amountProblemWords } from '../sell/confirm-words.ts';
import styles from '../sell/sell-surface.module.css';
import {
  askedOf,
  EMPTY_DRAFT,
  type GiveBackDraft,
  type GiveBackReading,
  readGiveBack,
  readSerial,
} from './give-back-form.ts';
import { GIVE_BACK_BUTTON, GiveBackTicket } from './give-back-ticket.tsx';
import { ReasonStep } from './reason-step.tsx';
import { SerialFinder } from './serial-finder.tsx';
import { type GivingBack, useGiveBack } from './use-give-back.ts';

const words = en.giveBack;

/** Takes a PIN back that nobody used, or gives voucher money back: on a supervisor's word. */
export function GiveBackScreen(): ReactElement {
  const catalogue = useCatalogue((state) => state.catalogue);
  const products = (catalogue?.products ?? []).filter(({ group }) => givesValueAway(group));
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState<GiveBackDraft>(EMPTY_DRAFT);
  const [checked, setChecked] = useState(false);
  const { lookup, look, forget: forgetLookup } = useLookup<PinLookupView>();
  const { state, confirm, forget } = useGiveBack();
  const printer = useStatus(({ status }) => status?.printer);
  const product = products.find(({ productCode }) => productCode === code);
  const reading = readGiveBack(draft, product, lookup);
  const locked = state.kind === 'sending' || state.kind === 'unclear';

  const change = (more: Partial<GiveBackDraft>): void => {
    setChecked(false);
    forget();
    if (more.serial !== undefined) forgetLookup();
    setDraft((before) => ({ ...before, ...more }));
  };
  const choose = (next: string): void => {
    change(EMPTY_DRAFT);
    setCode(next);
  };
  const next = (): void => {
    setChecked(true);
    const serialNumber = readSerial(draft.serial);
    if (reading.kind === 'lookup' && product !== undefined && serialNumber !== undefined)
      look(askedOf(product, serialNumber), () =>
        till.lookupPin({ serialNumber, productCode: product.ofProductCode ?? '' }),
      );
    else document.getElementById(GIVE_BACK_BUTTON)?.focus();
  };
  const giveBack = (): void => {
    const ready = printer === undefined || printer.kind === 'ready';
    if (state.kind === 'unclear') confirm(undefined);
    else if (reading.kind === 'order' && ready && product) confirm(wantedOf(reading, product));
  };
  useKey('Escape', () => locked || goAtOnce({ kind: 'home' }));
  // In a field Enter only looks up what was typed; the button alone gives back.
  useKeys((event) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    next();
  });
  const asksWhy = reading.kind === 'reason' || reading.kind === 'order';
  const isRefund = product?.group === 'one-voucher-refund';
  return (
    <TwoPane
      ticketLabel={words.ticketTitle}
      ticket={
        <GiveBackTicket
          product={product}
          draft={draft}
          reading={reading}
          state={state}
          printer={printer}
          field={isRefund ? 'amount' : 'serial'}
          onType={change}
          onNext={next}
          onConfirm={giveBack}
        />
      }
    >
      <div className={styles['steps']}>
        <Heading>{words.title}</Heading>
        {products.length === 0 && <p>{words.nothing}</p>}
        <ChoiceGroup
          label={words.what}
          choices={choicesOf(products)}
          chosenId={code}
          onChoose={(id) => id !== code && choose(id)}
          columns={3}
          kind="low"
          disabled={locked}
        />
        {product && !asksWhy && (
          <Notice tone="quiet">
            <p>{words.steps[product.group]}</p>
          </Notice>
        )}
        {product && !isRefund && (
          <SerialFinder
            key={code}
            serial={draft.serial}
            lookup={lookup}
            checked={checked}
            disabled={locked}
            onChange={(serial) => change({ serial })}
            onFind={next}
            onFocus={() => undefined}
          />
        )}
        {product && isRefund && (
          <DigitField
            label={words.amount}
            prefix={en.sell.rand}
            value={draft.amount}
            onChange={(amount) => change({ amount })}
            onFocus={() => undefined}
            problem={amountWords(reading, draft, product)}
            help={en.home.limits(product.minimumAmountCents, product.maximumAmountCents)}
            disabled={locked}
            focusOnMount
          />
        )}
        {product && asksWhy && (
          <ReasonStep onChange={(reason) => change({ reason })} disabled={locked} />
        )}
      </div>
    </TwoPane>
  );
}

/** Two products of one kind are told apart by their names. */
function choicesOf(
  products: readonly Product[],
): { readonly id: string; readonly label: string }[] {
  return products.map(({ productCode, group, name }) => {
    const alone = products.filter((each) => each.group === group).length === 1;
    return { id: productCode, label: (alone ? words.names[group] : undefined) ?? name };
  });
}

function wantedOf(
  { order, reason }: Extract<GiveBackReading, { kind: 'order' }>,
  product: Product,
): GivingBack {
  const { target, amountCents } = order;
  const serial = target.kind === 'serial-number' ? target.serialNumber : '';
  const sum = amountCents === 0 ? '' : formatRand(amountCents);
  const about = [customerName(product), sum, serial].filter(Boolean).join(', ');
  return { order, reason, about };
}

function amountWords(
  reading: GiveBackReading,
  { amount }: GiveBackDraft,
  product: Product,
): string | undefined {
  if (reading.kind !== 'amount' || amount === '') return undefined;
  return amountProblemWords(reading.problem, product);
}
