import { join } from 'node:path';
import { openPrinter, type PrintSection, parsePrinterUri } from '@tillkeeper/printer';
import { type PrinterServer, ptyPrinter } from '@tillkeeper/printer/servers';
import type { Goal, Measure } from '../measure.ts';
import { spreadOf } from '../statistics.ts';
import { CLOCK } from '../system.ts';

const GOAL: Goal = { of: 'ratio', most: 1.1 };
const BAUD_RATE = 9_600;
const BITS_A_BYTE = 10;
/** 150 mm a second, as a usual slip printer moves its paper. */
const DOTS_PER_SECOND = 1_200;

/** How long a slip takes from the till to paper, confirmed section by section. */
export const paper: Measure = {
  name: 'paper',
  title: 'A 40-line electricity slip on a serial printer, confirmed section by section',
  async run({ folder, quick }) {
    const whole: number[] = [];
    const floors: number[] = [];
    const firsts: number[] = [];
    const slip = electricitySlip();
    const byteCount = slip.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const lineMs = (byteCount * BITS_A_BYTE * 1_000) / BAUD_RATE;
    await onPrinter(folder, BAUD_RATE, quick ? 1 : 5, async (_, print) => {
      whole.push(await print(slip));
      floors.push(lineMs);
    });
    await onPrinter(folder, undefined, quick ? 3 : 50, async (server, print) => {
      const askedMs = performance.now();
      const first = firstByte(server);
      await print(slip);
      firsts.push(first() - askedMs);
    });
    const ratio = spreadOf(whole.map((ms, index) => ms / (floors[index] ?? ms)));
    return {
      lines: [
        {
          what: 'print asked to the last line on paper; floor: 9600 baud alone',
          unit: 'ms',
          till: spreadOf(whole),
          floor: spreadOf(floors),
          ratio,
          goal: GOAL,
        },
        {
          what: 'print asked to the first byte of the slip at the port',
          unit: 'ms',
          till: spreadOf(firsts),
        },
      ],
      notes: [`${byteCount} bytes in ${slip.length} sections, on a pair of pseudo terminals`],
    };
  },
};

type Print = (sections: readonly PrintSection[]) => Promise<number>;

async function onPrinter(
  folder: string,
  baudRate: number | undefined,
  rounds: number,
  work: (server: PrinterServer, print: Print) => Promise<void>,
): Promise<void> {
  const server = ptyPrinter({
    path: join(folder, `tty-${baudRate ?? 'fast'}`),
    as: 'serial',
    columns: 42,
    dotsPerSecond: baudRate === undefined ? Number.POSITIVE_INFINITY : DOTS_PER_SECOND,
    ...(baudRate === undefined ? {} : { baudRate }),
  });
  await server.plugIn();
  const uri = parsePrinterUri(`${server.uri}?baudRate=${baudRate ?? 115_200}`);
  if (!uri.ok) throw new Error(uri.error.message);
  const printer = openPrinter(uri.value, { clock: CLOCK });
  while (printer.status().kind !== 'ready') await pause(20);
  for (let round = 0; round < rounds; round += 1) {
    await work(server, async (sections) => {
      const begunMs = performance.now();
      const result = await printer.print({ jobId: `${round}`, sections });
      if (result.kind !== 'printed') throw new Error(`The slip was not printed: ${result.kind}`);
      return performance.now() - begunMs;
    });
  }
  await printer.close();
  await server.close();
}

/** When the first byte of the next slip came to the printer: it begins with ESC @. */
function firstByte(server: PrinterServer): () => number {
  const { device } = server;
  const receive = device.receive.bind(device);
  let atMs = Number.NaN;
  device.receive = (chunk) => {
    if (Number.isNaN(atMs) && Buffer.from(chunk).includes('\u001b@')) atMs = performance.now();
    receive(chunk);
  };
  return () => {
    device.receive = receive;
    return atMs;
  };
}

/** Head, one token, foot: 40 lines of the length that slips have. */
function electricitySlip(): PrintSection[] {
  const lines = (count: number): string =>
    `${'Meter                        0144 3026 719'}\n`.repeat(count);
  return [
    { name: 'header', bytes: Buffer.from(`\u001b@${lines(16)}`) },
    { name: 'token', bytes: Buffer.from(lines(4)) },
    { name: 'footer', bytes: Buffer.from(`${lines(20)}\u001bd\u0001\u001dVB\u0000`) },
  ];
}

function pause(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
