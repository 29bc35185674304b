import type { Autopsy } from '../autopsy.ts';
import type { Invariant } from './check.ts';

/**
 * 4. "Every PIN and token received can be decrypted from at least one durable copy": right after it
 * was received, and again in the end, when every sealed row of the journal is opened.
 */
export const receivedSecretsAreKept: Invariant = (autopsy) => [
  ...autopsy.secrets
    .filter(({ isDurable }) => isDurable === false)
    .map(({ reference }) => `${reference}: what came was not durable when the till had heard it`),
  ...problems(autopsy, /sealed/i),
];

/** 10. "The hash chain is intact and its head equals the second file's." */
export const chainIsIntact: Invariant = (autopsy) => {
  const { eventCount = 0, tapeEventCount = 0 } = autopsy.report ?? {};
  const found = problems(autopsy, OF_THE_CHAIN).filter((each) => !/sealed/i.test(each));
  return eventCount === tapeEventCount
    ? found
    : [...found, `${eventCount} events in the database, ${tapeEventCount} on the tape`];
};

const OF_THE_CHAIN = /events? .*(missing|was changed)|tape|damaged|belong to no sale/i;

/** 13. "Replaying the events rebuilds the state exactly." */
export const replayRebuilds: Invariant = (autopsy) => {
  const { report } = autopsy;
  const other = (report?.problems ?? []).filter(
    (each) => !/sealed/i.test(each) && !OF_THE_CHAIN.test(each),
  );
  if (report === undefined) return ['the journal could not be verified'];
  return report.saleCount === autopsy.sales.length ? other : [...other, 'sales are missing'];
};

/**
 * 12. "No PIN, token or key in logs, in IPC to the renderer beyond the slip being shown, or in crash
 * dumps." Here: in no log line, no fact, no state (all that a renderer is told), and in no byte of
 * the journal's files. The renderer's questions and crash dumps are the app's own tests' business.
 */
export const noSecretIsSeen: Invariant = ({ entries, keys, fileBytes, logLines, facts, sales }) => {
  const goods = new Set(
    entries.flatMap(({ pin, tokens }) => (pin === undefined ? tokens : [pin, ...tokens])),
  );
  const places: readonly (readonly [string, string])[] = [
    ['a log line', logLines.join('\n')],
    ['a fact', JSON.stringify(facts.map(({ fact }) => fact))],
    ['a state', JSON.stringify(sales)],
    ['the journal file', fileBytes.map((bytes) => bytes.toString('latin1')).join('')],
  ];
  return places.flatMap(([place, text]) =>
    [
      ...longDigits(text).filter((digits) => goods.has(digits)),
      ...keys.filter((key) => text.includes(key)),
    ].map((secret) => `${place} holds a secret that ends in ${secret.slice(-4)}`),
  );
};

// Everything in a text that has the length of a PIN or a token: one walk through it finds them all.
function longDigits(text: string): string[] {
  return (text.match(/\d{12,}/g) ?? []).flatMap((run) =>
    [12, 16, 20].flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) =>
        run.slice(at, at + length),
      ),
    ),
  );
}

function problems({ report }: Autopsy, about: RegExp): string[] {
  return (report?.problems ?? []).filter((each) => about.test(each));
}
