import type { ConfigProblem, SaveApiKeyAnswer } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Caption } from '../../components/two-pane.tsx';
import { retryBoot } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';
import { ApiKeyForm } from './api-key-form.tsx';
import styles from './boot-screen.module.css';

const FAILED = { kind: 'refused', why: 'failed' } as const;

interface ConfigProblemsProps {
  readonly file: string;
  readonly problems: readonly ConfigProblem[];
  readonly onAgain: () => void;
}

/** Every problem of the configuration with its place, so that one visit to the file mends all. */
export function ConfigProblems({ file, problems, onAgain }: ConfigProblemsProps): ReactElement {
  const words = en.boot;
  const [only, second] = problems;
  // The one thing that a person at the till can mend without a file.
  const lacksKeyAlone = second === undefined && only?.key === 'TILL_FLASH_API_KEY';
  return (
    <>
      <Notice tone="bad" role="alert" title={words.configTitle} large>
        {words.configWords(problems.length)}
      </Notice>
      <ol className={styles['problems']}>
        {problems.map((problem) => (
          <li key={`${problem.source} ${problem.key} ${problem.message}`}>
            <p className={styles['place']}>
              <code className={styles['key']}>{problem.key}</code>
              <span>{placeOf(problem, file)}</span>
            </p>
            <p>{problem.message}</p>
          </li>
        ))}
      </ol>
      <section>
        <Caption>{words.file}</Caption>
        <code className={styles['path']}>{file}</code>
      </section>
      {lacksKeyAlone ? (
        <ApiKeyForm
          ask={(apiKey) => till.saveApiKey({ apiKey }).catch((): SaveApiKeyAnswer => FAILED)}
          onSaved={() => void retryBoot()}
        />
      ) : (
        <Button variant="primary" hint="Enter" onPress={onAgain} focusOnMount>
          {words.again}
        </Button>
      )}
    </>
  );
}

/** Where the problem stands; the file itself is named once, below. */
function placeOf({ source, key, line }: ConfigProblem, file: string): string {
  const parts = [
    source === file || source === key ? '' : source,
    line === null ? '' : en.boot.line(line),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
