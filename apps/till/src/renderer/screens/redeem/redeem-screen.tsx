import { formatRand, type Product, type ProductGroup } from '@tillkeeper/domain';
import { type ReactElement, useState } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useKey, useKeys } from '../../components/use-keys.ts';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import { type Begin, goAtOnce } from '../../stores/route-store.ts';
import { useStatus } from '../../stores/status-store.ts';
import { en } from '../../strings/en.ts';
import { groupWhileTyping } from '../mobile/mobile-form.ts';
import { amountProblemWords } from '../sell/confirm-words.ts';
import styles from '../sell/sell-surface.module.css';
import { useConfirm } from '../sell/use-confirm.ts';
import {
  emptyRedeem,
  groupPin,
  type RedeemDraft,
  type RedeemReading,
  readRedeem,
} from './redeem-form.ts';
import { RedeemTicket } from './redeem-ticket.tsx';

interface RedeemScreenProps {
  readonly group: Extract<ProductGroup, 'one-voucher-redemption' | 'exclusive-redemption'>;
  readonly products: readonly Product[];
  readonly begin: Begin | undefined;
}

/** The field that the keypad types into. */
export type RedeemField = 'pin' | 'amount' | 'number';

/** Takes a voucher as money: its PIN, how much of it, and how the rest comes back. */
export function RedeemScreen({ group, products, begin }: RedeemScreenProps): ReactElement | null {
  const chosen = products.find(({ productCode }) => productCode === begin?.productCode);
  const product = chosen ?? products[0];
  if (product === undefined) return null;
  return <RedeemSurface group={group} product={product} begin={begin} />;
}

function RedeemSurface(props: {
  readonly group: RedeemScreenProps['group'];
  readonly product: Product;
  readonly begin: Begin | undefined;
}): ReactElement {
  const { group, product, begin } = props;
  const [draft, setDraft] = useState(() => emptyRedeem(begin?.number));
  const [field, setField] = useState<RedeemField>('pin');
  const [checked, setChecked] = useState(false);
  const { state, confirm, forget } = useConfirm();
  const printer = useStatus(({ status }) => status?.printer);
  const sendsVouchers = useCatalogue(({ catalogue }) => catalogue?.sendsVouchers === true);
  const locked = state.kind === 'sending' || state.kind === 'unclear';
  const reading = readRedeem(draft, product);

  const change = (more: Partial<RedeemDraft>): void => {
    setChecked(false);
    forget();
    setDraft((before) => ({ ...before, ...more }));
  };
  const redeem = (): void => {
    setChecked(true);
    const ready = printer === undefined || printer.kind === 'ready';
    if (state.kind === 'unclear') confirm(undefined);
    else if (reading.kind === 'order' && ready) confirm(reading.order);
  };
  useKey('Escape', () => locked || goAtOnce({ kind: 'home' }));
  // In a field Enter only checks what was typed; the button alone redeems.
  useKeys((event) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    setChecked(true);
    document.getElementById(REDEEM_BUTTON)?.focus();
  });
  return (
    <TwoPane
      ticketLabel={en.redeem.ticketTitle}
      ticket={
        <RedeemTicket
          draft={draft}
          reading={reading}
          state={state}
          printer={printer}
          field={field}
          onType={change}
          onNext={() => setChecked(true)}
          onConfirm={redeem}
        />
      }
    >
      <div className={styles['steps']}>
        <Heading mark={<ProductMark group={group} />}>{en.frame.groupNames[group]}</Heading>
        <DigitField
          label={en.redeem.pin}
          value={draft.pin}
          onChange={(pin) => change({ pin })}
          onFocus={() => setField('pin')}
          group={groupPin}
          problem={pinWords(reading, checked)}
          help={en.redeem.pinHint}
          disabled={locked}
          focusOnMount
        />
        <ChoiceGroup
          label={en.redeem.howMuch}
          choices={[
            { id: 'whole', label: en.redeem.whole },
            { id: 'part', label: en.redeem.part },
          ]}
          chosenId={draft.howMuch}
          onChoose={(id) => change({ howMuch: id === 'part' ? 'part' : 'whole' })}
          columns={2}
          disabled={locked}
        />
        {draft.howMuch === 'part' && (
          <PartOfIt
            draft={draft}
            reading={reading}
            checked={checked}
            product={product}
            disabled={locked}
            sendsVouchers={sendsVouchers}
            onChange={change}
            onField={setField}
          />
        )}
        <Notice tone="quiet">
          <p>{en.redeem.explain}</p>
        </Notice>
      </div>
    </TwoPane>
  );
}

/** The id of the one button that redeems. */
export const REDEEM_BUTTON = 'redeem-now';

interface PartProps {
  readonly draft: RedeemDraft;
  readonly reading: RedeemReading;
  readonly checked: boolean;
  readonly product: Product;
  readonly disabled: boolean;
  readonly sendsVouchers: boolean;
  readonly onChange: (more: Partial<RedeemDraft>) => void;
  readonly onField: (field: RedeemField) => void;
}

function PartOfIt(props: PartProps): ReactElement {
  const { draft, reading, checked, product, disabled, onChange, onField } = props;
  const amountProblem =
    reading.kind === 'amount' && draft.amount !== ''
      ? amountProblemWords(reading.problem, product)
      : undefined;
  return (
    <>
      <DigitField
        label={en.redeem.amount}
        prefix={en.sell.rand}
        value={draft.amount}
        onChange={(amount) => onChange({ amount })}
        onFocus={() => onField('amount')}
        problem={amountProblem}
        help={en.home.limits(product.minimumAmountCents, product.maximumAmountCents)}
        disabled={disabled}
        focusOnMount
      />
      {props.sendsVouchers && (
        <ChoiceGroup
          label={en.redeem.rest}
          choices={[
            { id: 'paper', label: en.redeem.paper },
            { id: 'sms', label: en.redeem.sms },
          ]}
          chosenId={draft.rest}
          onChoose={(id) => onChange({ rest: id === 'sms' ? 'sms' : 'paper' })}
          columns={2}
          kind="low"
          disabled={disabled}
        />
      )}
      {draft.rest === 'sms' && (
        <DigitField
          label={en.redeem.number}
          value={draft.number}
          onChange={(number) => onChange({ number })}
          onFocus={() => onField('number')}
          group={groupWhileTyping}
          problem={
            checked && reading.kind === 'number' ? en.sell.numberProblems['too-short'] : undefined
          }
          disabled={disabled}
        />
      )}
    </>
  );
}

function pinWords(reading: RedeemReading, checked: boolean): string | undefined {
  if (reading.kind !== 'pin') return undefined;
  const early = reading.problem === 'not-digits' || reading.problem === 'too-long';
  return checked || early ? en.redeem.pinProblems[reading.problem] : undefined;
}

/** What stands in the ticket's place of the sum. */
export function redeemSum(reading: RedeemReading): string {
  if (reading.kind !== 'order') return en.sell.ticket.nothing;
  const { amountCents } = reading.order;
  return amountCents === 0 ? en.redeem.wholeSum : formatRand(amountCents);
}
