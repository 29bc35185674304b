import { commitName } from '../cli/commit-name.ts';
import { createProgress } from '../cli/progress.ts';
import type { DrawnAnswer } from './draw/draw-answer.ts';
import { runOverHttp } from './over-http.ts';
import { type AnswerTally, createAnswerRunner, runAnswers } from './run-answers.ts';
import { shrinkAnswer } from './shrink-answer.ts';

type Say = (line: string) => void;
const SHOWN = 20;

/** Judges many answers. Resolves to the exit code; the last line is `N answers, N discrepancies`. */
export async function fuzz(
  { from, count, overHttp }: { from: number; count: number; overHttp: boolean },
  say: Say,
): Promise<number> {
  const startedMs = performance.now();
  const rate = (done: number): number =>
    Math.round(done / ((performance.now() - startedMs) / 1_000));
  const progress = createProgress(count);
  const show = ({ answers, discrepancies }: AnswerTally): void =>
    progress.at(answers, `${discrepancies.length} discrepancies, ${rate(answers)} answers/s`);
  const run = overHttp
    ? runOverHttp({ from, count }, show)
    : runAnswers({ from, count }, createAnswerRunner(), show);
  const tally = await run;
  progress.end();
  say(`seeds from ${from}, commit ${commitName()}, ${rate(tally.answers)} answers/s`);
  for (const [verdict, times] of Object.entries(tally.verdicts).sort(
    ([, one], [, other]) => other - one,
  ))
    say(`${String(times).padStart(9)}  ${verdict}`);
  for (const { seed, objection } of tally.discrepancies.slice(0, SHOWN))
    say(`seed ${seed}: ${objection}`);
  if (tally.discrepancies.length > 0) say('replay one with --seed S --trace');
  say(`${tally.answers} answers, ${tally.discrepancies.length} discrepancies`);
  return tally.discrepancies.length === 0 ? 0 : 1;
}

/** Judges one answer, and makes it small when it is judged wrongly. Resolves to the exit code. */
export async function replay(seed: number, trace: boolean, say: Say): Promise<number> {
  const runner = createAnswerRunner();
  const drawn = runner.draw(seed);
  const { said, objection } = await runner.try(drawn);
  if (trace) tell(drawn, say);
  say(`verdict: ${said}`);
  if (objection !== undefined) {
    say(`WRONG: ${objection}. It takes no more than:`);
    tell(await shrinkAnswer(drawn, runner), say);
  }
  say(`1 answers, ${objection === undefined ? 0 : 1} discrepancies`);
  return objection === undefined ? 0 : 1;
}

const SHOWN_CHARACTERS = 4_000;

// The goods and keys in it are made up, so that all of it may be shown.
function tell({ asked, heard, meant }: DrawnAnswer, say: Say): void {
  const text = JSON.stringify(heard.body.toString('latin1'));
  const rest = text.length - SHOWN_CHARACTERS;
  say(`asked: ${asked.call} ${'request' in asked ? asked.request.body : ''}`);
  if (meant !== undefined) say(`meant: ${meant}`);
  say(
    `HTTP ${heard.status} ${text.slice(0, SHOWN_CHARACTERS)}${rest > 0 ? ` and ${rest} more` : ''}`,
  );
}
