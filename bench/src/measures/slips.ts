import { allSlips } from '@tillkeeper/slip/testing';
import type { Goal, Measure, ResultLine } from '../measure.ts';
import { nowMs } from '../now.ts';
import { measureInTurn } from '../rounds.ts';
import { type BenchSlip, benchSlips, ENCODERS, type Encode } from '../slips/encoders.ts';
import { pairedRatios, spreadOf } from '../statistics.ts';

/** Beside the three encoders that shops use today: at least as fast, and no longer on the line. */
const SPEED: Goal = { of: 'ratio', least: 1 };
const LENGTH: Goal = { of: 'ratio', most: 1 };

type Name = keyof typeof ENCODERS;

/** How fast slips become bytes, and how many. */
export const slips: Measure = {
  name: 'slips',
  title: 'Slips encoded, every kind of slip at 42 columns',
  async run({ quick }) {
    const all = benchSlips(allSlips());
    const repeats = quick ? 1 : 8;
    const contender = (encode: Encode) => () => slipsASecond(all, encode, repeats);
    const speeds = await measureInTurn(quick ? 2 : 30, {
      till: contender(ENCODERS.till),
      thermalPrinter: contender(ENCODERS.thermalPrinter),
      receiptPrinterEncoder: contender(ENCODERS.receiptPrinterEncoder),
      receiptline: contender(ENCODERS.receiptline),
    });
    const ours = all.map(ENCODERS.till);
    return {
      lines: [
        ...OTHERS.map(
          ([name, title]): ResultLine => ({
            what: `per second; floor: ${title}`,
            unit: 'slips/s',
            till: spreadOf(speeds.till),
            floor: spreadOf(speeds[name]),
            ratio: spreadOf(pairedRatios(speeds.till, speeds[name])),
            goal: SPEED,
          }),
        ),
        ...OTHERS.map(([name, title]): ResultLine => {
          const theirs = all.map(ENCODERS[name]);
          return {
            what: `bytes of a slip; floor: ${title}`,
            unit: 'bytes',
            till: spreadOf(ours),
            floor: spreadOf(theirs),
            ratio: spreadOf(pairedRatios(ours, theirs)),
            goal: LENGTH,
          };
        }),
      ],
      notes: [
        `${all.length} slips; the others are given lines that are laid out already, ours begins at the document`,
        'ours comes in sections, each of which sets its style anew, so that a torn slip is known to the token',
      ],
    };
  },
};

const OTHERS: readonly (readonly [Exclude<Name, 'till'>, string])[] = [
  ['thermalPrinter', 'node-thermal-printer'],
  ['receiptPrinterEncoder', 'receipt-printer-encoder'],
  ['receiptline', 'receiptline'],
];

function slipsASecond(all: readonly BenchSlip[], encode: Encode, repeats: number): number {
  const begunMs = nowMs();
  for (let repeat = 0; repeat < repeats; repeat += 1) for (const slip of all) encode(slip);
  return (all.length * repeats * 1_000) / (nowMs() - begunMs);
}
