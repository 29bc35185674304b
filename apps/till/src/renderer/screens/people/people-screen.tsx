import type { PersonView } from '@tillkeeper/ipc';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Heading, TwoPane } from '../../components/two-pane.tsx';
import { useFoundFocus } from '../../components/use-found-focus.ts';
import { useKey } from '../../components/use-keys.ts';
import { askTill } from '../../stores/ask.ts';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import styles from '../manage/manage.module.css';
import { NewPersonTicket } from './new-person-ticket.tsx';
import { PersonTicket } from './person-ticket.tsx';

/** Everybody who works here, and what a manager does about them. */
export function PeopleScreen(): ReactElement {
  const words = en.manage.people;
  const [people, setPeople] = useState<readonly PersonView[]>([]);
  const [selectedId, setSelectedId] = useState<string>();
  const load = useCallback(async (): Promise<void> => {
    setPeople((await askTill(till.people())) ?? []);
  }, []);
  useEffect(() => void load(), [load]);
  useFoundFocus();
  useKey('Escape', () => go({ kind: 'manage' }));
  const selected = people.find(({ operatorId }) => operatorId === selectedId);
  const changed = (): void => void load();
  return (
    <TwoPane
      ticketLabel={words.details}
      ticket={
        selected === undefined ? (
          <NewPersonTicket onDone={changed} />
        ) : (
          <PersonTicket key={selected.operatorId} person={selected} onChanged={changed} />
        )
      }
    >
      <div className={styles['screen']}>
        <div className={styles['top']}>
          <Heading>{words.title}</Heading>
          {selected !== undefined && (
            <Button onPress={() => setSelectedId(undefined)}>{words.add}</Button>
          )}
        </div>
        <ListBox
          className={styles['list'] ?? ''}
          aria-label={words.list}
          items={people.map((person) => ({ id: person.operatorId, person }))}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          selectedKeys={selectedId === undefined ? [] : [selectedId]}
          onSelectionChange={(keys) => {
            const [first] = keys === 'all' ? [] : keys;
            if (first !== undefined) setSelectedId(String(first));
          }}
        >
          {({ person }) => (
            <ListBoxItem className={styles['row'] ?? ''} textValue={person.name}>
              <strong>{person.name}</strong>
              <span>{en.access.roleNames[person.role]}</span>
              <span>{stateOf(person)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </TwoPane>
  );
}

function stateOf({ active, triesLeft, mustChangePin, lastSignInUtcMs }: PersonView): string {
  const words = en.manage.people;
  if (!active) return words.left;
  if (triesLeft === 0) return words.lockedOut;
  if (mustChangePin) return words.mustChange;
  return lastSignInUtcMs === null ? words.never : words.lastSeen(lastSignInUtcMs);
}
