import { formatRandShort, type Product, type ProductGroup } from '@tillkeeper/domain';
import { type ReactElement, useRef, useState } from 'react';
import { ChoiceGroup, focusGroup } from '../../components/choice-group.tsx';
import type { Begin } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import type { Again } from '../home/again.ts';
import { bundleName } from '../product-words.ts';
import { SellSurface } from '../sell/sell-surface.tsx';
import { useSell } from '../sell/use-sell.ts';
import { startAmount, startDraft } from './mobile-again.ts';
import {
  groupWhileTyping,
  type MobileDraft,
  type MobileReading,
  networkChoices,
  readMobile,
} from './mobile-form.ts';
import { MobileNumberField } from './mobile-number-field.tsx';

interface MobileScreenProps {
  readonly group: Extract<ProductGroup, 'airtime' | 'data'>;
  readonly products: readonly Product[];
  readonly again: Again | undefined;
  readonly begin: Begin | undefined;
}

/** Sells airtime or a data bundle onto a mobile number. */
export function MobileScreen({ group, products, again, begin }: MobileScreenProps): ReactElement {
  const networks = networkChoices(products);
  const [draft, setDraft] = useState<MobileDraft>(() => startDraft(again, begin, networks));
  // Problems are named once the cashier moves on, not while the first digits are typed.
  const [checked, setChecked] = useState(again !== undefined);
  const reading = readMobile(draft, networks);
  const networkGroup = useRef<HTMLFieldSetElement>(null);
  const own = reading.network?.products ?? [];
  const sell = useSell(reading.target, own, 'who', startAmount(again, begin, own));

  const setNumber = (number: string): void => {
    setChecked(false);
    setDraft((before) => ({ ...before, number }));
  };
  const chooseNetwork = (id: string): void => setDraft((before) => ({ ...before, chosenId: id }));
  const next = (): boolean => {
    setChecked(true);
    if (reading.msisdn !== undefined && reading.network === undefined)
      focusGroup(networkGroup.current);
    return reading.target.kind === 'target';
  };

  const who = (
    <>
      <MobileNumberField
        draft={draft}
        reading={reading}
        checked={checked}
        onChange={setNumber}
        onFocus={() => sell.enter('who', 'who')}
        disabled={sell.locked}
        focusOnMount={again === undefined}
      />
      <ChoiceGroup
        onFocus={() => sell.enter('who', null)}
        ref={networkGroup}
        label={en.sell.network}
        choices={networks.map(({ id, label }) => ({
          id,
          label,
          ...(reading.suggested && reading.network?.id === id && { note: en.sell.suggested }),
        }))}
        chosenId={reading.network?.id ?? ''}
        onChoose={chooseNetwork}
        columns={networks.length === 3 ? 3 : 4}
        disabled={sell.locked}
      />
    </>
  );
  return (
    <SellSurface
      group={group}
      sell={sell}
      who={who}
      subject={subject(reading, sell)}
      products={own}
      amountShown={reading.network !== undefined}
      readAloud={sentence(reading, sell)}
      unsaved={draft.number !== ''}
      whoField={{ value: draft.number, onChange: (text) => setNumber(groupWhileTyping(text)) }}
      onWhoNext={next}
    />
  );
}

/** What the ticket names: `Vodacom 082 123 4567`, `Vodacom 1GB 30 days · 082 123 4567`. */
function subject(
  { readBack, network }: MobileReading,
  { amount }: ReturnType<typeof useSell>,
): string {
  const bundle =
    amount.kind === 'amount' && amount.product.fixedAmount ? amount.product : undefined;
  const what = [network?.label, bundle && bundleName(bundle)].filter(Boolean).join(' ');
  return [what, readBack].filter(Boolean).join(bundle ? ' · ' : ' ');
}

function sentence(
  { readBack, network }: MobileReading,
  { amount }: ReturnType<typeof useSell>,
): string | undefined {
  if (readBack === '' || network === undefined || amount.kind === 'problem') return undefined;
  const price = formatRandShort(amount.amountCents);
  const { product } = amount;
  const what = product.fixedAmount ? `${bundleName(product)}, ${price}` : price;
  return en.sell.readMobile(readBack, network.label, what);
}
