import { formatRand } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { PaymentRows } from '../../components/payment-rows.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { en } from '../../strings/en.ts';
import { tenderProblemWords } from './confirm-words.ts';
import { receivedChoices, receivedId } from './received-choices.ts';
import { SUGGESTED_CASH, type TenderDraft } from './tender.ts';
import styles from './ticket.module.css';
import type { Sell } from './use-sell.ts';

const words = en.sell.ticket;

/** Cash received and the change, as they stand. */
export function TenderRows({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { amount, tenderDraft } = sell;
  if (amount.kind !== 'amount' || sell.tender.kind === 'problem' || isSuggested(tenderDraft))
    return null;
  const { tender } = sell.tender;
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

/** How the customer pays and, for cash, what was handed over. */
export function TenderStep({ sell }: { readonly sell: Sell }): ReactElement {
  const { tenderDraft, field, locked } = sell;
  const suggested = isSuggested(tenderDraft);
  const choices = receivedChoices(sell).map(({ id, label }) =>
    suggested && id === 'exact' ? { id, label, note: en.sell.suggested } : { id, label },
  );
  const chooseReceived = (id: string): void => {
    const choice = receivedChoices(sell).find((each) => each.id === id);
    const isChosen =
      !suggested && tenderDraft.kind === 'cash' && receivedId(tenderDraft.received) === id;
    if (choice && !isChosen) sell.chooseTender({ kind: 'cash', received: choice.received });
  };
  const keyMark = (key: string): { hint?: string } => (field === null ? { hint: key } : {});
  const enter = (): void => sell.enter('pay', null);
  return (
    <>
      <ChoiceGroup
        onFocus={enter}
        label={words.payWith}
        choices={[
          { id: 'cash', label: words.cash, ...keyMark('F6') },
          { id: 'card', label: words.card, ...keyMark('F7') },
        ]}
        chosenId={tenderDraft.kind}
        onChoose={(id) =>
          id !== tenderDraft.kind &&
          sell.chooseTender(id === 'card' ? { kind: 'card' } : SUGGESTED_CASH)
        }
        columns={2}
        kind="low"
        disabled={locked}
      />
      {tenderDraft.kind === 'card' && <p className={styles['note']}>{words.cardFirst}</p>}
      {tenderDraft.kind === 'cash' && choices.length > 0 && !sell.noticed && (
        <div data-cash-received="">
          <ChoiceGroup
            onFocus={enter}
            label={words.receivedChoice}
            choices={choices}
            chosenId={receivedId(tenderDraft.received)}
            onChoose={chooseReceived}
            columns={3}
            kind="low"
            disabled={locked}
          />
        </div>
      )}
    </>
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
  const change =
    reading.kind === 'tender' && reading.tender.kind === 'cash' ? reading.tender.changeCents : 0;
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
