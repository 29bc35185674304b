import type { SaleView, VoidAsk } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Notice } from '../../components/notice.tsx';
import { ReasonSheet } from '../../components/reason-sheet.tsx';
import { printVoidSlip, voidSale } from '../../stores/office-actions.ts';
import { fetchSale } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';

const words = en.office.voids;

/**
 * Undoes a sold sale, on a supervisor's word; or says that this product can't be undone. Where it
 * was refused because somebody had used it, {@link VoidOutcome} says so.
 */
export function VoidButton({ sale }: { readonly sale: SaleView }): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string>();
  useFreshRedemption(sale);
  if (sale.voidBarrier === 'not-reversible') return <p>{words.cannot}</p>;
  if (sale.phase.kind !== 'sold' || sale.voidBarrier === 'redeemed') return null;
  if (sale.voidBarrier === 'spent')
    return (
      <Notice tone="warn" role="status" title={words.cannotNow}>
        {words.refusals.spent}
      </Notice>
    );
  const ask = async (reason: string, paper: VoidAsk['paper']): Promise<void> => {
    setAsking(false);
    const why = await voidSale(sale, reason, paper);
    setRefused(why);
  };
  return (
    <>
      {refused !== undefined && (
        <Notice tone="bad" role="alert">
          {refusalWords(refused)}
        </Notice>
      )}
      <Button onPress={() => setAsking(true)}>{words.open}</Button>
      {asking && (
        <VoidSheet
          sale={sale}
          onNo={() => setAsking(false)}
          onYes={(reason, paper) => void ask(reason, paper)}
        />
      )}
    </>
  );
}

/** What a redeemed voucher pays for is another sale, whose news says nothing about this one. */
function useFreshRedemption({ saleId, product }: SaleView): void {
  const isRedemption = product.group === 'one-voucher-redemption';
  useEffect(() => {
    if (isRedemption) void fetchSale(saleId);
  }, [saleId, isRedemption]);
}

interface VoidSheetProps {
  readonly sale: SaleView;
  readonly onNo: () => void;
  readonly onYes: (reason: string, paper: VoidAsk['paper']) => void;
}

function VoidSheet({ sale, onNo, onYes }: VoidSheetProps): ReactElement {
  const [paper, setPaper] = useState('');
  const isOut = sale.goodsOut;
  const said = isOut ? paper : 'never-out';
  return (
    <ReasonSheet
      title={words.title}
      words={words.words(sale.amountCents)}
      reasonLabel={en.office.reason}
      ready={said !== ''}
      no={en.office.cancel}
      yes={words.yes}
      danger
      onNo={onNo}
      onYes={(reason) => onYes(reason, said as VoidAsk['paper'])}
    >
      {isOut ? (
        <ChoiceGroup
          label={words.paper}
          columns={2}
          kind="row"
          choices={[
            { id: 'back', label: words.back },
            { id: 'missing', label: words.missing },
          ]}
          chosenId={paper}
          onChoose={setPaper}
        />
      ) : (
        <p>{words.neverOut}</p>
      )}
    </ReasonSheet>
  );
}

function refusalWords(why: string): string {
  return words.refusals[why as keyof typeof words.refusals] ?? why;
}

/** What became of a void: why the provider would not, or the paper for the customer. */
export function VoidOutcome({ sale }: { readonly sale: SaleView }): ReactElement | null {
  const { voided } = sale;
  if (voided === null) return null;
  const isDone = sale.phase.kind === 'reversed';
  const refused = sale.phase.kind === 'sold' ? voided.refused : null;
  return (
    <>
      <p>{(isDone ? words.done : words.asked)(voided)}</p>
      {refused !== null && (
        <Notice tone="bad" role="status">
          {words.refused(en.sale.undo.unreversible.whyNot[refused])}
        </Notice>
      )}
      {isDone && <Button onPress={() => void printVoidSlip(sale.saleId)}>{words.print}</Button>}
    </>
  );
}
