import { formatSastDateTime } from '@tillkeeper/domain';
import type { ShiftReportView, ZList } from '@tillkeeper/ipc';
import { type ReactElement, useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { Button } from '../../components/button.tsx';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';
import { ReportSheet } from './report-sheet.tsx';

const words = en.office.pastShifts;

/** The shifts that were closed, newest first, each with its Z. */
export function PastShifts(): ReactElement | null {
  const [list, setList] = useState<ZList | null>(null);
  const [report, setReport] = useState<ShiftReportView | null>(null);
  const may = useMay('close-z');
  useEffect(() => {
    if (may)
      void askTill(till.pastShifts({ beforeShift: null })).then((found) => found && setList(found));
  }, [may]);
  const oldest = list?.at(-1)?.shiftNumber ?? 1;
  const more = async (): Promise<void> => {
    const older = await askTill(till.pastShifts({ beforeShift: oldest }));
    if (older) setList([...(list ?? []), ...older]);
  };
  const open = async (shiftNumber: number): Promise<void> => {
    const found = await askTill(till.readZ({ shiftNumber }));
    if (found) setReport(found);
  };
  if (list === null) return null;
  if (list.length === 0) return <p className={styles['soft']}>{words.none}</p>;
  return (
    <>
      <ul>
        {list.map((each) => (
          <li key={each.shiftNumber} className={styles['row']}>
            <span className={styles['what']}>
              <strong>{en.office.report.z(each.shiftNumber)}</strong>
              <span>
                {formatSastDateTime(each.closed.atUtcMs).slice(0, 16)} {each.closed.by} ·{' '}
                {words.netSold(each.netSoldCents)} · {words.variance(each.varianceCents)}
              </span>
            </span>
            <Button
              label={words.open(each.shiftNumber)}
              onPress={() => void open(each.shiftNumber)}
            >
              {words.openZ}
            </Button>
          </li>
        ))}
      </ul>
      {oldest > 1 && <Button onPress={() => void more()}>{words.older}</Button>}
      {report !== null && <ReportSheet report={report} onClose={() => setReport(null)} />}
    </>
  );
}
