import type { LineView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading, TicketActions, TicketBody, TwoPane } from '../../components/two-pane.tsx';
import { useKey } from '../../components/use-keys.ts';
import { go } from '../../stores/route-store.ts';
import { fetchSale, useSales } from '../../stores/sales-store.ts';
import { en } from '../../strings/en.ts';
import { EmptyList } from '../lists/empty-list.tsx';
import { focusMainAction } from '../lists/main-action.ts';
import { SaleDetails } from '../lists/sale-details.tsx';
import { LineList } from './line-list.tsx';
import { lineNow } from './line-now.ts';
import styles from './office.module.css';
import { Select } from './select.tsx';
import { SEARCH_DAYS, type Search, type SearchSpan, useSearch } from './use-search.ts';

const words = en.office.journal;

/** All sales ever made: found by whatever is known of one, with everything that can be done about it. */
export function JournalScreen(): ReactElement {
  const [search, setSearch] = useState<Search>({ text: '', operatorName: '', span: 'all' });
  const [chosenId, choose] = useState<string>();
  const { answer, stale, more } = useSearch(search);
  useKey('Escape', () => go({ kind: 'manage' }));
  const known = useSales((sales) => sales.known);
  // What is done to a sale here is on its line at once.
  const lines = (answer?.lines ?? []).map((line) => lineNow(line, known[line.saleId]?.view));
  const change = (part: Partial<Search>): void => setSearch({ ...search, ...part });
  return (
    <TwoPane ticketLabel={en.sale.lists.details} ticket={<Chosen saleId={chosenId} />}>
      <div className={`${styles['screen']} ${styles['fill']}`}>
        <Heading>{words.title}</Heading>
        <div className={styles['filters']}>
          <TextField
            label={words.search}
            autoFocus
            value={search.text}
            onChange={(text) => change({ text })}
            help={words.help}
            maxLength={60}
          />
          <Select
            label={words.operator}
            value={search.operatorName}
            options={[
              ['', words.everybody],
              ...(answer?.operatorNames ?? []).map((name) => [name, name] as const),
            ]}
            onChange={(operatorName) => change({ operatorName })}
          />
          <Select
            label={words.when}
            value={search.span}
            options={(Object.keys(SEARCH_DAYS) as SearchSpan[]).map((id) => [id, words.spans[id]])}
            onChange={(span) => change({ span: span as SearchSpan })}
          />
        </div>
        {answer !== null && (
          <p className={styles['soft']} role="status">
            {words.found(lines.length, answer.more)}
          </p>
        )}
        <Found
          lines={lines}
          asked={answer !== null}
          stale={stale}
          chosenId={chosenId}
          onChoose={choose}
        />
        {answer?.more && !stale && <Button onPress={more}>{words.more}</Button>}
      </div>
    </TwoPane>
  );
}

interface FoundProps {
  readonly lines: readonly LineView[];
  readonly asked: boolean;
  readonly stale: boolean;
  readonly chosenId: string | undefined;
  readonly onChoose: (saleId: string) => void;
}

function Found({ lines, asked, stale, chosenId, onChoose }: FoundProps): ReactElement | null {
  if (!asked) return null;
  if (lines.length === 0) return <EmptyList title={words.none} words={words.noneWords} />;
  return (
    <LineList
      label={words.list}
      lines={lines}
      stale={stale}
      chosenId={chosenId}
      onChoose={onChoose}
      onEnter={focusMainAction}
    />
  );
}

function Chosen({ saleId }: { readonly saleId: string | undefined }): ReactElement {
  const sale = useSales(({ known }) => (saleId === undefined ? undefined : known[saleId]?.view));
  useEffect(() => {
    if (saleId !== undefined) void fetchSale(saleId);
  }, [saleId]);
  if (sale !== undefined) return <SaleDetails sale={sale} />;
  return (
    <>
      <TicketBody>
        <p>{words.choose}</p>
      </TicketBody>
      <TicketActions>
        <Button hint="Esc" onPress={() => go({ kind: 'manage' })}>
          {en.office.back}
        </Button>
      </TicketActions>
    </>
  );
}
