import { formatSastDateTime } from '@tillkeeper/domain';
import type { AuditEntry, PersonView } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useKey } from '../../components/use-keys.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import styles from '../manage/manage.module.css';
import office from '../office/office.module.css';
import { Select } from '../office/select.tsx';
import { AuditTicket } from './audit-ticket.tsx';
import { entryLine } from './entry-words.ts';
import { AUDIT_GROUPS, type AuditFilter, useAudit } from './use-audit.ts';

/** Who did what, newest first, and the proof that nobody changed it. */
export function AuditScreen(): ReactElement {
  const words = en.manage.audit;
  const { entries, more, filter, change, loadMore } = useAudit();
  const [selectedSeq, setSelectedSeq] = useState<number>();
  const selected = entries?.find(({ seq }) => seq === selectedSeq);
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'manage' }));
  return (
    <TwoPane ticketLabel={words.details} ticket={<AuditTicket entry={selected} />}>
      <div className={styles['screen']}>
        <Heading>{words.title}</Heading>
        <ChoiceGroup
          label={words.group}
          kind="low"
          columns={4}
          choices={AUDIT_GROUPS.map((id) => ({ id, label: words.groups[id] }))}
          chosenId={filter.group}
          onChoose={(id) => change({ group: AUDIT_GROUPS.find((each) => each === id) ?? 'all' })}
        />
        <WhoAndWhen filter={filter} onChange={change} />
        {entries?.length === 0 && <p className={styles['soft']}>{words.empty}</p>}
        <ListBox
          className={styles['list'] ?? ''}
          aria-label={words.title}
          items={(entries ?? []).map((entry) => ({ id: entry.seq, entry }))}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={selectedSeq === undefined ? [] : [selectedSeq]}
          onSelectionChange={(keys) => {
            const [first] = keys === 'all' ? [] : keys;
            if (first !== undefined) setSelectedSeq(Number(first));
          }}
        >
          {({ entry }) => (
            <ListBoxItem className={styles['row'] ?? ''} textValue={textOf(entry)}>
              <time>{formatSastDateTime(entry.atUtcMs)}</time>
              <strong>{words.kindName(entry.kind)}</strong>
              <span>{entryLine(entry)}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {more && <Button onPress={loadMore}>{words.more}</Button>}
      </div>
    </TwoPane>
  );
}

interface WhoAndWhenProps {
  readonly filter: AuditFilter;
  readonly onChange: (part: Partial<AuditFilter>) => void;
}

function WhoAndWhen({ filter, onChange }: WhoAndWhenProps): ReactElement {
  const words = en.manage.audit;
  const [people, setPeople] = useState<readonly PersonView[]>([]);
  useEffect(() => {
    void askTill(till.people()).then((found) => found && setPeople(found));
  }, []);
  return (
    <div className={office['filterPair']}>
      <Select
        label={words.person}
        value={filter.actorId}
        options={[
          ['', words.everybody],
          ...people.map(({ operatorId, name }) => [operatorId, name] as const),
        ]}
        onChange={(actorId) => onChange({ actorId })}
      />
      <Select
        label={words.when}
        value={filter.span}
        options={Object.entries(words.spans)}
        onChange={(span) => onChange({ span: span as AuditFilter['span'] })}
      />
    </div>
  );
}

function textOf(entry: AuditEntry): string {
  const { audit } = en.manage;
  return `${formatSastDateTime(entry.atUtcMs)}, ${audit.kindName(entry.kind)}, ${entryLine(entry)}`;
}
