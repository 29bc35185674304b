import type { AuditEntry, AuditQuery } from '@tillkeeper/ipc';
import { useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { askTill } from '../../stores/ask.ts';

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

interface Audit {
  /** Null until the first page is there. */
  readonly entries: readonly AuditEntry[] | null;
  readonly more: boolean;
  readonly group: AuditQuery['group'];
  setGroup(group: AuditQuery['group']): void;
  loadMore(): void;
}

/** The audit log, a page at a time. */
export function useAudit(): Audit {
  const [group, setGroup] = useState<AuditQuery['group']>('all');
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [more, setMore] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void ask(group, null).then((page) => {
      if (!isCurrent || page === undefined) return;
      setEntries(page.entries);
      setMore(page.more);
    });
    return () => {
      isCurrent = false;
    };
  }, [group]);

  async function loadMore(): Promise<void> {
    const page = await ask(group, entries?.at(-1)?.seq ?? null);
    if (page === undefined) return;
    setEntries([...(entries ?? []), ...page.entries]);
    setMore(page.more);
  }
  return { entries, more, group, setGroup, loadMore: () => void loadMore() };
}

function ask(group: AuditQuery['group'], beforeSeq: number | null) {
  const query = { group, beforeSeq, actorId: null, fromUtcMs: null, toUtcMs: null };
  return askTill(till.audit(query));
}
