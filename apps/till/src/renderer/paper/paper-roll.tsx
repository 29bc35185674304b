import { type ReactElement, useEffect, useRef } from 'react';
import { en } from '../strings/en.ts';
import styles from './paper.module.css';
import { usePaper } from './paper-store.ts';
import { Slip } from './slip.tsx';

/** The paper of the virtual printer, the newest slip at the printer's mouth. */
export function PaperRoll(): ReactElement {
  const { paper, demo, lost } = usePaper();
  const slips = [...(paper?.slips ?? [])].reverse();
  const newest = slips[0]?.number;
  const roll = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new slip is what scrolls the paper back.
  useEffect(() => {
    roll.current?.scrollTo({ top: 0 });
  }, [newest]);
  return (
    <div className={styles['window']}>
      <header className={styles['printer']}>
        {demo && (
          <p className={styles['demo']}>
            <span>{en.frame.demoBand}</span>
          </p>
        )}
        <div className={styles['face']}>
          <h1>{en.paper.title(demo)}</h1>
          <p>{en.paper.words}</p>
        </div>
        <div className={styles['mouth']} />
      </header>
      <main className={styles['roll']} ref={roll} aria-live="polite">
        {lost && <p role="alert">{en.paper.noAnswer}</p>}
        {paper !== null && slips.length === 0 && (
          <p className={styles['blank']}>{en.paper.empty}</p>
        )}
        {slips.map(({ number, svg }) => (
          <Slip key={number} number={number} svg={svg} fresh={number === newest} />
        ))}
      </main>
    </div>
  );
}
