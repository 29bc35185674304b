import { type DrawnAnswer, drawAnswer } from './draw/draw-answer.ts';
import { createFuzzedClient, type FuzzedClient, type Tried, tryAnswer } from './try-answer.ts';

/** What many answers came to. */
export interface AnswerTally {
  answers: number;
  /** How often each question got each verdict: `purchase declined`. */
  readonly verdicts: Record<string, number>;
  readonly discrepancies: Discrepancy[];
}

/** A verdict that can not be defended. */
export interface Discrepancy {
  readonly seed: number;
  readonly objection: string;
}

/** Judges drawn answers, one after another, with the till's own client. */
export interface AnswerRunner {
  draw(seed: number): DrawnAnswer;
  /** Tries an answer as the client of its seed would. */
  try(drawn: DrawnAnswer): Promise<Tried>;
}

/** Makes a runner. */
export function createAnswerRunner(): AnswerRunner {
  const usual = createFuzzedClient();
  const disbursing = createFuzzedClient('disburse');
  const clientOf = (seed: number): FuzzedClient => (seed % 8 === 0 ? disbursing : usual);
  return {
    draw: (seed) => drawAnswer(seed, clientOf(seed).provider),
    // A client keeps its token, so a made-up one needs a client that has none yet.
    try: (drawn) =>
      tryAnswer(drawn, drawn.asked.kind === 'token' ? createFuzzedClient() : clientOf(drawn.seed)),
  };
}

/** Runs a row of seeds. `onProgress` is told now and then. */
export async function runAnswers(
  { from, count }: { readonly from: number; readonly count: number },
  runner: AnswerRunner,
  onProgress: (tally: AnswerTally) => void = () => {},
): Promise<AnswerTally> {
  const tally: AnswerTally = { answers: 0, verdicts: {}, discrepancies: [] };
  for (let seed = from; seed < from + count; seed += 1) {
    const drawn = runner.draw(seed);
    countIn(tally, drawn, await runner.try(drawn));
    if (tally.answers % 1_000 === 0) onProgress(tally);
  }
  return tally;
}

/** Adds one answer. */
export function countIn(tally: AnswerTally, { seed, asked }: DrawnAnswer, tried: Tried): void {
  const name = `${asked.kind} ${tried.verdict}`;
  tally.answers += 1;
  tally.verdicts[name] = (tally.verdicts[name] ?? 0) + 1;
  if (tried.objection !== undefined) tally.discrepancies.push({ seed, objection: tried.objection });
}
