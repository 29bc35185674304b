import { formatRandShort, type ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { type Choice, ChoiceGroup } from '../../components/choice-group.tsx';
import { DigitField } from '../../components/digit-field.tsx';
import { en } from '../../strings/en.ts';
import { type AmountDraft, chosenOfferId, type Offer } from './amount.ts';
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
  const active = sell.zone === 'amount';
  const choices = offers.map((offer, index) => toChoice(offer, active ? index + 1 : undefined));
  const other: Choice = {
    id: 'other',
    label: en.sell.other,
    ...(active && offers.length < 9 && { hint: String(offers.length + 1) }),
  };
  const choose = (id: string): void => {
    const draft: AmountDraft | undefined =
      id === 'other' ? { kind: 'other', text: '' } : offers.find((each) => each.id === id)?.draft;
    if (draft && id !== chosenOfferId(amountDraft)) chooseAmount(draft);
  };
  return (
    <>
      <ChoiceGroup
        onFocus={() => sell.enter('amount', null)}
        label={group === 'data' ? en.sell.bundle : en.sell.amount}
        aside={limits && en.sell.amountBetween(limits)}
        choices={limits ? [...choices, other] : choices}
        chosenId={chosenOfferId(amountDraft)}
        onChoose={choose}
        columns={bundles ? 2 : 4}
        kind={bundles ? 'row' : 'sum'}
        disabled={sell.locked}
      />
      {amountDraft.kind === 'other' && <OtherAmount sell={sell} text={amountDraft.text} />}
    </>
  );
}

function toChoice({ id, name, amountCents }: Offer, digit: number | undefined): Choice {
  const price = formatRandShort(amountCents);
  const hint = digit !== undefined && digit <= 9 ? { hint: String(digit) } : {};
  if (name === '') return { id, label: price, ...hint };
  const content = (
    <span className={styles['bundle']}>
      {name}
      <span className={styles['price']}>{price}</span>
    </span>
  );
  return { id, label: `${name}, ${price}`, content, ...hint };
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
