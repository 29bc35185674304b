import type { AuditEntry, AuditQuery } from '@tillkeeper/ipc';
import { useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { askTill } from '../../stores/ask.ts';
import { type SpanName, spanOf } from '../office/spans.ts';

/** What a reader can look for, in the order of the tiles. */
export const AUDIT_GROUPS: readonly AuditQuery['group'][] = [
  'all',
  'approval',
  'people',
  'sign-in',
  'money',
  'settings',
  'till',
];

/** What is looked for: kinds of entries, who did it (empty: everybody), and when. */
export interface AuditFilter {
  readonly group: AuditQuery['group'];
  readonly actorId: string;
  readonly span: SpanName | 'all';
}

interface Audit {
  /** Null until the first page is there. */
  readonly entries: readonly AuditEntry[] | null;
  readonly more: boolean;
  readonly filter: AuditFilter;
  change(part: Partial<AuditFilter>): void;
  loadMore(): void;
}

/** The audit log, a page at a time. */
export function useAudit(): Audit {
  const [filter, setFilter] = useState<AuditFilter>({ group: 'all', actorId: '', span: 'all' });
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [more, setMore] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void ask(filter, null).then((page) => {
      if (!isCurrent || page === undefined) return;
      setEntries(page.entries);
      setMore(page.more);
    });
    return () => {
      isCurrent = false;
    };
  }, [filter]);

  async function loadMore(): Promise<void> {
    const page = await ask(filter, entries?.at(-1)?.seq ?? null);
    if (page === undefined) return;
    setEntries([...(entries ?? []), ...page.entries]);
    setMore(page.more);
  }
  const change = (part: Partial<AuditFilter>): void => setFilter({ ...filter, ...part });
  return { entries, more, filter, change, loadMore: () => void loadMore() };
}

function ask({ group, actorId, span }: AuditFilter, beforeSeq: number | null) {
  const time = span === 'all' ? { fromUtcMs: null, toUtcMs: null } : spanOf(span, Date.now());
  return askTill(till.audit({ group, beforeSeq, actorId: actorId || null, ...time }));
}
