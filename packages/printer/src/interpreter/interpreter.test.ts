import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterpreterEvent } from './event.ts';
import { EscPosInterpreter } from './interpreter.ts';
import { paperToText } from './paper-to-text.ts';

type Piece = string | readonly number[];

function bytesOf(...pieces: Piece[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap((piece) =>
      typeof piece === 'string' ? [...Buffer.from(piece, 'latin1')] : piece,
    ),
  );
}

function print(columns: number, ...chunks: Uint8Array[]) {
  const events: InterpreterEvent[] = [];
  const interpreter = new EscPosInterpreter({ columns, onEvent: (event) => events.push(event) });
  for (const chunk of chunks) interpreter.write(chunk);
  const paper = interpreter.paper();
  return { interpreter, paper, text: paperToText(paper), events };
}

function runsOf(...pieces: Piece[]) {
  const item = print(42, bytesOf(...pieces, '\n')).paper.slips[0]?.items[0];
  return item?.kind === 'line' ? item.runs : [];
}

const ESC = 0x1b;
const GS = 0x1d;

/** Every command of the subset, with as many bytes as it has. */
const COMMANDS: readonly (readonly [string, readonly number[]])[] = [
  ['CR', [0x0d]],
  ['CAN', [0x18]],
  ['ESC @', [ESC, 0x40]],
  ['ESC !', [ESC, 0x21, 0]],
  ['ESC E', [ESC, 0x45, 0]],
  ['ESC G', [ESC, 0x47, 0]],
  ['ESC -', [ESC, 0x2d, 0]],
  ['ESC a', [ESC, 0x61, 0]],
  ['ESC M', [ESC, 0x4d, 0]],
  ['ESC t', [ESC, 0x74, 19]],
  ['ESC R', [ESC, 0x52, 65]],
  ['ESC 2', [ESC, 0x32]],
  ['ESC 3', [ESC, 0x33, 30]],
  ['ESC SP', [ESC, 0x20, 0]],
  ['ESC $', [ESC, 0x24, 0, 0]],
  ['ESC \\', [ESC, 0x5c, 0, 0]],
  ['ESC D', [ESC, 0x44, 65, 66, 67, 0]],
  ['ESC *, 8 dots', [ESC, 0x2a, 0, 3, 0, 65, 65, 65]],
  ['ESC *, 24 dots', [ESC, 0x2a, 33, 2, 0, 65, 65, 65, 65, 65, 65]],
  ['ESC {', [ESC, 0x7b, 0]],
  ['ESC V', [ESC, 0x56, 0]],
  ['ESC c 3', [ESC, 0x63, 0x33, 65]],
  ['ESC c 5', [ESC, 0x63, 0x35, 65]],
  ['ESC p', [ESC, 0x70, 0, 65, 66]],
  ['GS !', [GS, 0x21, 0]],
  ['GS B', [GS, 0x42, 0]],
  ['GS H', [GS, 0x48, 65]],
  ['GS h', [GS, 0x68, 65]],
  ['GS w', [GS, 0x77, 65]],
  ['GS f', [GS, 0x66, 65]],
  ['GS k with NUL', [GS, 0x6b, 4, 65, 66, 0]],
  ['GS k with length', [GS, 0x6b, 73, 3, 65, 66, 67]],
  ['GS v 0', [GS, 0x76, 0x30, 0, 2, 0, 3, 0, 65, 65, 65, 65, 65, 65]],
  ['GS ( k', [GS, 0x28, 0x6b, 3, 0, 49, 67, 65]],
  ['GS ( L', [GS, 0x28, 0x4c, 2, 0, 48, 50]],
  ['GS 8 L', [GS, 0x38, 0x4c, 3, 0, 0, 0, 48, 50, 65]],
  ['GS ( H', [GS, 0x28, 0x48, 6, 0, 48, 48, 65, 66, 67, 68]],
  ['GS a', [GS, 0x61, 255]],
  ['GS r', [GS, 0x72, 1]],
  ['GS I', [GS, 0x49, 65]],
  ['GS L', [GS, 0x4c, 0, 0]],
  ['GS W', [GS, 0x57, 0xf8, 1]],
  ['FS .', [0x1c, 0x2e]],
  ['FS &', [0x1c, 0x26]],
  ['FS p', [0x1c, 0x70, 65, 0]],
  ['FS (', [0x1c, 0x28, 65, 2, 0, 65, 66]],
  ['DLE EOT 1', [0x10, 4, 1]],
  ['DLE EOT 8', [0x10, 4, 8, 3]],
  ['DLE ENQ', [0x10, 5, 1]],
  ['DLE DC4 1', [0x10, 0x14, 1, 0, 1]],
  ['DLE DC4 2', [0x10, 0x14, 2, 1, 8]],
  ['DLE DC4 7', [0x10, 0x14, 7, 1]],
  ['DLE DC4 8', [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]],
];

describe('every command of the subset', () => {
  it.each(COMMANDS)('%s takes its own bytes and not one of the text behind it', (_, command) => {
    const { text, events } = print(42, bytesOf(command, 'text', [0x0a]));
    expect(text.split('\n').at(-2)).toBe('text');
    expect(events.filter((event) => event.kind === 'unknown-command')).toEqual([]);
  });

  it.each(COMMANDS)('%s waits for its last byte', (_, command) => {
    for (let end = 1; end < command.length; end += 1) {
      const { interpreter, events } = print(42, Uint8Array.from(command.slice(0, end)));
      expect(interpreter.isMidLine).toBe(true);
      expect(events).toEqual([]);
    }
  });
});

describe('any chunking', () => {
  const piece = fc.oneof(
    fc.constantFrom(...COMMANDS.map(([, command]) => Uint8Array.from(command))),
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom('line\n', 'wörd ', '\t', '\n').map((text) => bytesOf(text)),
    fc.constant(Uint8Array.of(GS, 0x56, 0x42, 0)),
  );

  it('gives the same paper and the same events', () => {
    const stream = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.concat(pieces));
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(stream, sizes, (bytes, chunkSizes) => {
        const whole = print(42, bytes);
        const chunked = print(42, ...chunksOf(bytes, chunkSizes));
        expect(chunked.paper).toEqual(whole.paper);
        expect(chunked.events).toEqual(whole.events);
      }),
    );
  });

  function chunksOf(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
    const chunks: Uint8Array[] = [];
    for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      chunks.push(bytes.subarray(from, from + size));
      from += size;
    }
    return chunks;
  }
});

describe('how text looks', () => {
  it('bold, underline, reverse and size are runs of their own', () => {
    const runs = runsOf(
      'a',
      [ESC, 0x45, 1],
      'b',
      [ESC, 0x2d, 1],
      'c',
      [GS, 0x42, 1],
      'd',
      [GS, 0x21, 0x12],
      'e',
    );
    expect(runs.map((run) => run.text)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(runs[3]).toMatchObject({ bold: true, underline: true, reverse: true, widthTimes: 1 });
    expect(runs[4]).toMatchObject({ widthTimes: 2, heightTimes: 3, xDots: 48 });
  });

  it('ESC ! sets everything at once and clears bold with it', () => {
    expect(runsOf([ESC, 0x45, 1, ESC, 0x21, 0x30], 'x')[0]).toMatchObject({
      bold: false,
      widthTimes: 2,
      heightTimes: 2,
    });
    expect(runsOf([ESC, 0x21, 0x89], 'x')[0]).toMatchObject({
      bold: true,
      underline: true,
      cellDots: 9,
    });
  });

  it('what is wider than the paper goes on below, as a printer does it', () => {
    expect(print(32, bytesOf('x'.repeat(40), '\n')).text).toBe(
      `${'x'.repeat(32)}\n${'x'.repeat(8)}\n`,
    );
    expect(print(32, bytesOf([GS, 0x21, 0x10], 'x'.repeat(17), '\n')).text).toBe(
      `${'x'.repeat(16)}\nx\n`,
    );
  });

  it('centred and right-aligned lines stand where they should', () => {
    expect(print(10, bytesOf([ESC, 0x61, 1], 'abc\n', [ESC, 0x61, 50], 'abc\n')).text).toBe(
      '   abc\n       abc\n',
    );
  });

  it('tabs, absolute and relative moves leave gaps', () => {
    expect(
      print(42, bytesOf('a\tb', [ESC, 0x24, 144, 0], 'c', [ESC, 0x5c, 24, 0], 'd\n')).text,
    ).toBe('a       b   c  d\n');
  });

  it('page 858 has the euro where page 437 has a box, and a reset goes back to 437', () => {
    expect(print(42, bytesOf([ESC, 0x74, 19, 0xd5], '\n', [ESC, 0x40, 0xd5], '\n')).text).toBe(
      '€\n╒\n',
    );
  });
});

describe('paper', () => {
  it('has only what was fed: a line that was cut short is not on it', () => {
    const { text, interpreter } = print(42, bytesOf('printed\nnot pri'));
    expect(text).toBe('printed\n');
    expect(interpreter.isMidLine).toBe(true);
    interpreter.powerCycle();
    interpreter.write(bytesOf('after\n'));
    expect(paperToText(interpreter.paper())).toBe('printed\nafter\n');
  });

  it('is cut into slips; the last one hangs until it is cut', () => {
    const { paper } = print(
      42,
      bytesOf(
        'one\n',
        [GS, 0x56, 0],
        'two\n',
        [ESC, 0x69],
        'three\n',
        [GS, 0x56, 0x41, 10],
        'four\n',
      ),
    );
    expect(paper.slips.map((slip) => slip.cut)).toEqual(['full', 'full', 'full', 'none']);
    expect(
      paperToText(paper)
        .split('\n')
        .filter((line) => !line.startsWith('8<')),
    ).toEqual(['one', 'two', 'three', 'four', '']);
  });

  it('is fed by lines and by dots', () => {
    expect(print(42, bytesOf('a', [ESC, 0x64, 3], 'b', [ESC, 0x4a, 60], 'c\n')).text).toBe(
      'a\n\n\nb\n\nc\n',
    );
  });

  it('forgets old slips, so that a till can run for a year', () => {
    const interpreter = new EscPosInterpreter({ columns: 42, maximumSlips: 2 });
    for (const name of ['1', '2', '3']) interpreter.write(bytesOf(`${name}\n`, [GS, 0x56, 1]));
    expect(interpreter.paper().slips).toHaveLength(2);
  });

  it('keeps a QR symbol’s data, size and place', () => {
    const data = 'meter 123';
    const { paper } = print(
      42,
      bytesOf([ESC, 0x61, 1, GS, 0x28, 0x6b, 3, 0, 49, 67, 5]),
      bytesOf([GS, 0x28, 0x6b, data.length + 3, 0, 49, 80, 48], data, [
        GS,
        0x28,
        0x6b,
        3,
        0,
        49,
        81,
        48,
      ]),
    );
    expect(paper.slips[0]?.items).toEqual([
      { kind: 'qr', data, moduleDots: 5, correction: 'L', align: 'centre' },
    ]);
  });
});

describe('events', () => {
  it('tell about drawers, questions and fences in the order of the bytes', () => {
    const { events } = print(
      42,
      bytesOf([ESC, 0x70, 1, 25, 250, 0x10, 4, 2, GS, 0x28, 0x48, 6, 0, 48, 48, 1, 2, 3, 4]),
    );
    expect(events).toEqual([
      { kind: 'drawer', pin: 5, onMs: 50, offMs: 500 },
      { kind: 'query', name: 'DLE EOT', argument: 2 },
      { kind: 'fence', id: Uint8Array.of(1, 2, 3, 4) },
    ]);
  });

  it('an unknown command is an error with its place, and the text behind it is still read', () => {
    const { events, text } = print(42, bytesOf('ab', [ESC, 0x7e], 'cd\n'));
    expect(events).toEqual([{ kind: 'unknown-command', command: '1b 7e', offset: 2 }]);
    expect(text).toBe('abcd\n');
  });

  it.each([
    ['a code page that it can’t read', [ESC, 0x74, 3]],
    ['a cut of no known kind', [GS, 0x56, 9]],
    ['a bar code of no known kind', [GS, 0x6b, 20]],
    ['a picture larger than any memory', [GS, 0x76, 0x30, 0, 0xff, 0xff, 0xff, 0xff]],
    ['a symbol of no known kind', [GS, 0x28, 0x6b, 2, 0, 60, 60]],
    ['a stray control byte', [0x01]],
  ])('%s is an error', (_, bytes) => {
    expect(print(42, Uint8Array.from(bytes)).events).toContainEqual(
      expect.objectContaining({ kind: 'unknown-command' }),
    );
  });
});
