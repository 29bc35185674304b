import { describe, expect, it } from 'vitest';
import type { Printer, PrinterStatus, PrintJob, PrintResult } from '../printer.ts';
import { createPrintQueue } from './print-queue.ts';

class FakePrinter implements Printer {
  readonly uri = 'fake:';
  readonly columns;
  readonly jobs: PrintJob[] = [];
  readonly ends: ((result: PrintResult) => void)[] = [];
  kicks = 0;
  gaveUp = 0;
  state: PrinterStatus = { kind: 'ready', paperNearEnd: false };

  constructor(columns: 32 | 42) {
    this.columns = columns;
  }

  status = () => this.state;
  abilities = () => ({ status: true, fence: 'process-id' as const });
  onStatusChange = () => () => undefined;
  print = (job: PrintJob) => {
    this.jobs.push(job);
    return new Promise<PrintResult>((resolve) => this.ends.push(resolve));
  };
  giveUp = async () => {
    this.gaveUp += 1;
  };
  kickDrawer = async () => {
    this.kicks += 1;
    return true;
  };
  close = async () => undefined;
}

const ABSENT: PrinterStatus = { kind: 'absent', why: 'gone', mend: 'plug' };
const job = (jobId: string) => ({
  jobId,
  sectionsFor: (columns: number) => [{ name: String(columns), bytes: new Uint8Array() }],
});
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the print queue', () => {
  it('lets the next slip wait its turn', async () => {
    const printer = new FakePrinter(42);
    const queue = createPrintQueue(printer);
    const first = queue.print(job('a'));
    const second = queue.print(job('b'));
    await turn();
    expect(printer.jobs.map(({ jobId }) => jobId)).toEqual(['a']);
    printer.ends[0]?.({ kind: 'printed' });
    expect(await first).toEqual({ kind: 'printed' });
    await turn();
    expect(printer.jobs.map(({ jobId }) => jobId)).toEqual(['a', 'b']);
    printer.ends[1]?.({ kind: 'torn', why: 'paper', onPaper: 1 });
    expect(await second).toMatchObject({ kind: 'torn' });
  });

  it('takes a job once, unless nothing of it left', async () => {
    const printer = new FakePrinter(42);
    const queue = createPrintQueue(printer);
    const first = queue.print(job('a'));
    expect(await queue.print(job('a'))).toMatchObject({ kind: 'not-begun' });
    await turn();
    printer.ends[0]?.({ kind: 'not-begun', why: 'absent' });
    await first;
    void queue.print(job('a'));
    await turn();
    expect(printer.jobs).toHaveLength(2);
  });

  it('prints on the stand-in, in its width, while the first printer is away', async () => {
    const [printer, standIn] = [new FakePrinter(42), new FakePrinter(32)];
    const queue = createPrintQueue(printer, standIn);
    printer.state = ABSENT;
    expect(queue.status().kind).toBe('ready');
    void queue.print({ ...job('a'), kickDrawer: true });
    await turn();
    expect(standIn.jobs[0]?.sections[0]?.name).toBe('32');
    expect(printer.kicks, 'The drawer hangs on the first printer').toBe(1);
    await queue.giveUp('other');
    await queue.giveUp('a');
    expect([printer.gaveUp, standIn.gaveUp]).toEqual([0, 1]);
    standIn.ends[0]?.({ kind: 'printed' });
    await turn();
    standIn.state = ABSENT;
    expect(queue.status()).toEqual(ABSENT);
  });

  it('goes on after a job that broke', async () => {
    const printer = new FakePrinter(42);
    const queue = createPrintQueue(printer);
    const broken = queue.print({ ...job('a'), sectionsFor: () => JSON.parse('no') });
    await expect(broken).rejects.toThrow();
    void queue.print(job('b'));
    await turn();
    expect(printer.jobs.map(({ jobId }) => jobId)).toEqual(['b']);
  });
});
