import { formatSastDateTime } from '@tillkeeper/domain';
import type { AuditEntry, VerifyAnswer } from '@tillkeeper/ipc';
import { type ReactElement, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row, Rows } from '../../components/rows.tsx';
import { Caption, Heading, TicketActions, TicketBody } from '../../components/two-pane.tsx';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from '../manage/manage.module.css';
import { entryLine, entryRows } from './entry-words.ts';

/** One entry in full, and the proof of all of them. */
export function AuditTicket({ entry }: { readonly entry: AuditEntry | undefined }): ReactElement {
  const words = en.manage.audit;
  const [answer, setAnswer] = useState<VerifyAnswer>();
  const [busy, setBusy] = useState(false);
  async function verify(): Promise<void> {
    setBusy(true);
    setAnswer(undefined);
    setAnswer(await askTill(till.verifyJournal()));
    setBusy(false);
  }
  return (
    <>
      <TicketBody>
        <div className={styles['stack']}>
          {entry === undefined ? (
            <p className={styles['soft']}>{words.choose}</p>
          ) : (
            <Entry entry={entry} />
          )}
          {busy && (
            <Notice tone="busy" role="status">
              {words.verifying}
            </Notice>
          )}
          {answer !== undefined && <Verified answer={answer} />}
        </div>
      </TicketBody>
      <TicketActions>
        <p className={styles['soft']}>{words.verifyWords}</p>
        <Button onPress={() => void verify()} disabled={busy}>
          {words.verify}
        </Button>
      </TicketActions>
    </>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }): ReactElement {
  const words = en.manage.audit;
  return (
    <section>
      <Heading level={2}>{words.kindName(entry.kind)}</Heading>
      <p className={styles['soft']}>{formatSastDateTime(entry.atUtcMs)}</p>
      <p>{entryLine(entry)}</p>
      <Rows>
        {entryRows(entry).map(([name, value]) => (
          <Row key={name} name={name} size="small">
            {value}
          </Row>
        ))}
      </Rows>
      <p className={styles['hash']}>{words.event(entry.seq, entry.hash)}</p>
    </section>
  );
}

function Verified({ answer }: { readonly answer: VerifyAnswer }): ReactElement {
  const words = en.manage.audit;
  if (answer.kind === 'failed') return <Notice tone="warn">{words.failed}</Notice>;
  if (answer.problems.length > 0)
    return (
      <Notice tone="bad" role="alert" title={words.broken(answer.problems.length)}>
        <ul>
          {answer.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <p>{words.brokenWords}</p>
      </Notice>
    );
  return (
    <Notice tone="good" role="status">
      <p>{words.verified(answer)}</p>
      <Caption>{words.head}</Caption>
      <p className={styles['hash']}>{answer.headHash}</p>
    </Notice>
  );
}
