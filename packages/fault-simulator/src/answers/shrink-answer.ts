import type { DrawnAnswer } from './draw/draw-answer.ts';
import type { AnswerRunner } from './run-answers.ts';

const MOST_TRIES = 3_000;

/**
 * Takes away bytes of an answer, large pieces first, as long as the verdict on it stays wrong in the
 * same way: what is left is what it takes.
 */
export async function shrinkAnswer(drawn: DrawnAnswer, runner: AnswerRunner): Promise<DrawnAnswer> {
  const { objection } = await runner.try(drawn);
  if (objection === undefined) return drawn;
  let smallest = drawn;
  let triesLeft = MOST_TRIES;
  for (
    let size = Math.ceil(drawn.heard.body.length / 2);
    size >= 1 && triesLeft > 0;
    size = size >> 1
  ) {
    for (let at = 0; at < smallest.heard.body.length && triesLeft > 0; triesLeft -= 1) {
      const smaller = without(smallest, at, size);
      const tried = await runner.try(smaller);
      if (tried.objection === objection) smallest = smaller;
      else at += size;
    }
  }
  return smallest;
}

function without(drawn: DrawnAnswer, at: number, size: number): DrawnAnswer {
  const { status, body } = drawn.heard;
  const rest = Buffer.concat([body.subarray(0, at), body.subarray(at + size)]);
  return { ...drawn, heard: { status, body: rest } };
}
