import { formatRandShort, type ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { type Choice, ChoiceGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { en } from '../../strings/en.ts';
import { litOfferId, type Offer } from './amount.ts';
import { amountProblemWords } from './confirm-words.ts';
import styles from './sell-surface.module.css';
import type { Sell } from './use-sell.ts';

interface AmountStepProps {
  readonly sell: Sell;
  readonly offers: readonly Offer[];
  readonly group: ProductGroup;
}

/** The second step: one of the amounts or bundles, or a typed amount within the limits. */
export function AmountStep({ sell, offers, group }: AmountStepProps): ReactElement {
  const { amountDraft, limits, chooseAmount } = sell;
  const bundles = offers.some(({ name }) => name !== '');
  const choices = offers.map(toChoice);
  const other: Choice = { id: 'other', label: en.sell.other };
  const choose = (id: string): void => {
    if (id !== 'other') {
      const offer = offers.find((each) => each.id === id);
      if (offer) chooseAmount(offer.draft);
    } else if (amountDraft.kind !== 'other') chooseAmount({ kind: 'other', text: '' });
  };
  return (
    <>
      <ChoiceGroup
        onFocus={() => sell.enter('amount', null)}
        label={group === 'data' ? en.sell.bundle : en.sell.amount}
        aside={limits && en.sell.amountBetween(limits)}
        choices={limits ? [...choices, other] : choices}
        chosenId={litOfferId(amountDraft, offers)}
        onChoose={choose}
        columns={bundles ? 2 : 4}
        kind={bundles ? 'row' : 'sum'}
        disabled={sell.locked}
      />
      {amountDraft.kind === 'other' && <OtherAmount sell={sell} text={amountDraft.text} />}
    </>
  );
}

function toChoice({ id, name, amountCents }: Offer): Choice {
  const price = formatRandShort(amountCents);
  if (name === '') return { id, label: price };
  const content = (
    <span className={styles['bundle']}>
      {name}
      <span className={styles['price']}>{price}</span>
    </span>
  );
  return { id, label: `${name}, ${price}`, content };
}

function OtherAmount({ sell, text }: { sell: Sell; text: string }): ReactElement {
  const { amount, limits } = sell;
  const problem =
    amount.kind === 'problem' && text !== ''
      ? amountProblemWords(amount.problem, limits)
      : undefined;
  return (
    <div className={styles['amountField']}>
      <DigitField
        label={en.sell.otherAmount}
        compact
        labelHidden
        focusOnMount
        prefix={en.sell.rand}
        value={text}
        onChange={(value) => sell.chooseAmount({ kind: 'other', text: value })}
        onFocus={() => sell.enter('amount', 'amount')}
        problem={problem}
        disabled={sell.locked}
      />
    </div>
  );
}
