import { cashOf } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { en } from '../../strings/en.ts';
import { tenderProblemWords } from './confirm-words.ts';
import { BY_CARD, type TenderDraft, type TenderReading } from './tender.ts';
import styles from './ticket.module.css';
import type { Field, Sell } from './use-sell.ts';

const words = en.sell.ticket;
/** The fields of a card payment. */
export type CardField = Extract<Field, 'card-reference' | 'card-part'>;
type CardDraft = Extract<TenderDraft, { kind: 'card' }>;

/** Paid on the card machine: its slip's number, and whether it pays a part only. */
export function CardChoices({ sell }: { readonly sell: Sell }): ReactElement | null {
  const { tenderDraft, locked } = sell;
  if (tenderDraft.kind !== 'card') return null;
  const isPart = tenderDraft.part !== undefined;
  return (
    <>
      <p className={styles['note']}>{words.cardFirst}</p>
      <div className={styles['cardButtons']}>
        <Button onPress={() => sell.enter('pay', 'card-reference')} disabled={locked}>
          {words.typeReference}
        </Button>
        <Button
          onPress={() => {
            if (isPart) return sell.chooseTender({ ...BY_CARD, reference: tenderDraft.reference });
            sell.chooseTender({ ...tenderDraft, part: '' });
            sell.enter('pay', 'card-part');
          }}
          disabled={locked}
        >
          {isPart ? words.allByCard : words.partByCard}
        </Button>
      </div>
    </>
  );
}

/** The field of a card payment that is typed into now. */
export function CardFieldInput(props: {
  readonly sell: Sell;
  readonly field: CardField;
}): ReactElement | null {
  const { sell, field } = props;
  const { tenderDraft, tender } = sell;
  if (tenderDraft.kind !== 'card') return null;
  const isPart = field === 'card-part';
  const value = cardText(tenderDraft, field);
  const hint = sell.cardReferenceNeeded ? words.cardReferenceWanted : words.cardReferenceHint;
  const problem =
    isPart && tender.kind === 'problem' && tender.problem !== 'card-reference' && value !== ''
      ? tenderProblemWords(tender.problem, tender.missingCents)
      : undefined;
  return (
    <DigitField
      key={field}
      label={isPart ? words.cardPart : words.cardReference}
      compact
      focusOnMount
      {...(isPart && { prefix: en.sell.rand })}
      value={value}
      onChange={(text) => sell.chooseTender(withCardText(tenderDraft, field, text))}
      onFocus={() => sell.enter('pay', field)}
      problem={problem}
      help={isPart ? restWords(tender) : hint}
      disabled={sell.locked}
    />
  );
}

// The cash is named as soon as it is known: who asks for "part in cash" may type the cash here.
function restWords(reading: TenderReading): string {
  const cash = reading.kind === 'tender' ? cashOf(reading.tender) : undefined;
  return cash === undefined ? words.restInCash : words.thisInCash(cash.receivedCents);
}

/** What stands in a field of a card payment. */
export function cardText(draft: CardDraft, field: CardField): string {
  return field === 'card-part' ? (draft.part ?? '') : draft.reference;
}

/** The draft with another text in that field. A card slip's number is short and plain. */
export function withCardText(draft: CardDraft, field: CardField, text: string): CardDraft {
  return field === 'card-part'
    ? { ...draft, part: text }
    : { ...draft, reference: text.replace(/[^A-Za-z0-9-]/g, '').slice(0, 20) };
}
