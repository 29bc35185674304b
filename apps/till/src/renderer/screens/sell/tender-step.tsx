import { cashOf, formatRand, paymentsOf, type Tender } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { PaymentRows } from '../../components/payment-rows.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { en } from '../../strings/en.ts';
import { CardChoices } from './card-step.tsx';
import { tenderProblemWords } from './confirm-words.ts';
import { receivedChoices, receivedId } from './received-choices.ts';
import { BY_CARD, SUGGESTED_CASH, type TenderDraft } from './tender.ts';
import styles from './ticket.module.css';
import type { Sell } from './use-sell.ts';
import { VoucherPart } from './voucher-part.tsx';
import { openVoucherSheet, useTakesVouchers } from './voucher-store.ts';

const words = en.sell.ticket;

/** The voucher, the cash received and the change, as they stand. */
export function TenderRows({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { amount, tenderDraft, restCents } = sell;
  if (amount.kind !== 'amount' || sell.tender.kind === 'problem') return null;
  // Nothing is said about cash that nobody has counted; a voucher's money is there.
  const said = paymentsOf(sell.tender.tender).filter(
    ({ kind }) => kind !== 'cash' || restCents === 0 || !isSuggested(tenderDraft),
  );
  const [first, ...more] = said;
  if (first === undefined) return null;
  const tender: Tender = more.length === 0 ? first : { kind: 'split', parts: said };
  return (
    <div className={styles['rows']}>
      <Rows>
        <PaymentRows tender={tender} priceCents={amount.amountCents} largeChange />
      </Rows>
    </div>
  );
}

/** Nobody has said yet what the customer hands over. */
function isSuggested(draft: TenderDraft): boolean {
  return (
    draft.kind === 'cash' && draft.received.kind === 'exact' && draft.received.suggested === true
  );
}

/** How the customer pays: a voucher first, and cash or the card for the rest. */
export function TenderStep({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { tenderDraft, amount } = sell;
  // Nothing to pay: free units.
  if (amount.kind === 'amount' && amount.amountCents === 0)
    return <p className={styles['note']}>{words.free}</p>;
  const isCash = tenderDraft.kind === 'cash';
  const restIsOpen = amount.kind !== 'amount' || sell.restCents > 0;
  return (
    <>
      <VoucherPart sell={sell} />
      {restIsOpen && <WayToPay sell={sell} />}
      {restIsOpen && !isCash && <CardChoices sell={sell} />}
      {restIsOpen && isCash && !sell.noticed && <ReceivedChoices sell={sell} />}
    </>
  );
}

function WayToPay({ sell }: { readonly sell: Sell }): ReactElement {
  const { tenderDraft, field, locked, voucher } = sell;
  const vouchers = useTakesVouchers() && voucher === undefined;
  const keyMark = (key: string): { hint?: string } => (field === null ? { hint: key } : {});
  const choose = (id: string): void => {
    if (id === 'voucher') openVoucherSheet();
    else if (id !== tenderDraft.kind) sell.chooseTender(id === 'card' ? BY_CARD : SUGGESTED_CASH);
  };
  return (
    <ChoiceGroup
      onFocus={() => sell.enter('pay', null)}
      label={voucher === undefined ? words.payWith : words.payRestWith(sell.restCents)}
      choices={[
        { id: 'cash', label: words.cash, ...keyMark('F6') },
        { id: 'card', label: words.card, ...keyMark('F7') },
        ...(vouchers ? [{ id: 'voucher', label: words.voucher, ...keyMark('F5') }] : []),
      ]}
      chosenId={tenderDraft.kind}
      onChoose={choose}
      columns={vouchers ? 3 : 2}
      kind="low"
      disabled={locked}
    />
  );
}

function ReceivedChoices({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { tenderDraft, locked } = sell;
  const suggested = isSuggested(tenderDraft);
  const choices = receivedChoices(sell).map(({ id, label }) =>
    suggested && id === 'exact' ? { id, label, note: en.sell.suggested } : { id, label },
  );
  const choose = (id: string): void => {
    const choice = receivedChoices(sell).find((each) => each.id === id);
    const isChosen =
      !suggested && tenderDraft.kind === 'cash' && receivedId(tenderDraft.received) === id;
    if (choice && !isChosen) sell.chooseTender({ kind: 'cash', received: choice.received });
  };
  if (tenderDraft.kind !== 'cash' || choices.length === 0) return null;
  return (
    <div data-cash-received="">
      <ChoiceGroup
        onFocus={() => sell.enter('pay', null)}
        label={words.receivedChoice}
        choices={choices}
        chosenId={receivedId(tenderDraft.received)}
        onChoose={choose}
        columns={3}
        kind="low"
        disabled={locked}
      />
    </div>
  );
}

/** The typed sum that was handed over, with the change under it. */
export function ReceivedField({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { tenderDraft, tender: reading } = sell;
  if (tenderDraft.kind !== 'cash' || tenderDraft.received.kind !== 'typed') return null;
  const { text } = tenderDraft.received;
  const problem =
    reading.kind === 'problem' && text !== ''
      ? tenderProblemWords(reading.problem, reading.missingCents)
      : undefined;
  const change = reading.kind === 'tender' ? (cashOf(reading.tender)?.changeCents ?? 0) : 0;
  return (
    <div data-received-field="">
      <DigitField
        label={words.received}
        compact
        focusOnMount
        prefix={en.sell.rand}
        value={text}
        onChange={(value) =>
          sell.chooseTender({ kind: 'cash', received: { kind: 'typed', text: value } })
        }
        onFocus={() => sell.enter('pay', 'received')}
        problem={problem}
        disabled={sell.locked}
      />
      {problem === undefined && (
        <Rows>
          <Row name={words.change} size="large">
            {formatRand(change)}
          </Row>
        </Rows>
      )}
    </div>
  );
}
