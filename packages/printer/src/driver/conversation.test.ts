import { expect, it } from 'vitest';
import { asbBytes, statusByte } from '../device/answers.ts';
import type { Link } from '../link/link.ts';
import { ALL_WELL, type Sensors } from '../status/sensors.ts';
import { Conversation } from './conversation.ts';

const OUT: Sensors = { ...ALL_WELL, offline: true, paperOut: true };
const ANSWER_WITHIN_MS = 1_000;

/** A line whose other end answers each question as the story says. */
function talkWith(answer: (question: number) => readonly Uint8Array[]): Conversation {
  let hear = (_bytes: Uint8Array): void => {};
  const link: Link = {
    canAnswer: true,
    isOpen: () => true,
    onClose: () => {},
    onBytes: (listener) => {
      hear = listener;
    },
    send: async (bytes) => {
      for (const part of answer(bytes[2] ?? 0)) hear(part);
    },
    discardAndClose: async () => {},
  };
  return new Conversation(
    link,
    () => 0,
    () => {},
  );
}

function toQuestion(question: number, sensors: Sensors): Uint8Array {
  return Uint8Array.of(statusByte(question, sensors) ?? 0);
}

it('a new roll that is told between two answers is not taken back by the older answer', async () => {
  const conversation = talkWith((question) =>
    question === 4 ? [asbBytes(ALL_WELL), toQuestion(4, ALL_WELL)] : [toQuestion(question, OUT)],
  );
  expect(await conversation.askSensors(ANSWER_WITHIN_MS)).toBe(true);
  expect(conversation.sensors).toEqual(ALL_WELL);
});

it('paper that ends behind the last answer is not forgotten for the answers before it', async () => {
  const conversation = talkWith((question) => [
    toQuestion(question, ALL_WELL),
    ...(question === 4 ? [asbBytes(OUT)] : []),
  ]);
  await conversation.askSensors(ANSWER_WITHIN_MS);
  expect(conversation.sensors).toEqual(OUT);
});

it('without such word the answers count, and the next ones as well', async () => {
  let sensors = OUT;
  const conversation = talkWith((question) => [toQuestion(question, sensors)]);
  await conversation.askSensors(ANSWER_WITHIN_MS);
  expect(conversation.sensors).toEqual(OUT);
  sensors = ALL_WELL;
  await conversation.askSensors(ANSWER_WITHIN_MS);
  expect(conversation.sensors).toEqual(ALL_WELL);
});
