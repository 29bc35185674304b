import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { describe, expect, it } from 'vitest';
import type { SlipBlock, SlipDocument } from '../document.ts';
import { printBytes, printOnScreen } from '../testing/print.ts';
import { encodeSections } from './encode-sections.ts';
import { ThermalEncoder } from './thermal-encoder.ts';

/** The library as its manual would have one use it, but for the interface. */
function library(): ThermalPrinter {
  return new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: 42 });
}

function slipOf(...blocks: SlipBlock[]): SlipDocument {
  return { version: 1, kind: 'sale', title: '', sections: [{ name: 'body', blocks }] };
}

function bytesOf(...blocks: SlipBlock[]): number[] {
  return encodeSections(slipOf(...blocks), 42).flatMap(({ bytes }) => [...bytes]);
}

describe('traps of node-thermal-printer 4.6.1, and that our encoder stays out of them', () => {
  it('setTextSize takes height for width', () => {
    const printer = library();
    printer.setTextSize(1, 0);
    expect([...printer.getBuffer()]).toEqual([0x1d, 0x21, 0x10]); // double WIDTH
    expect(hex(bytesOf({ kind: 'big', text: 'X' }))).toContain('1d 21 11');
  });

  it('setTextDouble* clears bold', () => {
    const printer = library();
    printer.bold(true);
    printer.setTextDoubleHeight();
    printer.println('X');
    expect(firstRun(printBytes([printer.getBuffer()], 42))?.bold).toBe(false);
    const ours = printOnScreen(slipOf({ kind: 'big', text: 'X' }), 42);
    expect(firstRun(ours)).toMatchObject({ bold: true, widthTimes: 2, heightTimes: 2 });
  });

  it('cut feeds eight lines and then loses the code page', () => {
    const printer = library();
    printer.setCharacterSet(CharacterSet.PC858_EURO);
    printer.clear();
    printer.cut();
    expect(hex([...printer.getBuffer()])).toBe('1b 64 04 1b 64 04 1d 56 00 1b 40');
    expect(hex(bytesOf({ kind: 'space' }))).toMatch(/0a 1b 64 01 1d 56 42 00$/);
  });

  it('blank lines inside a text vanish', () => {
    const printer = library();
    printer.println('a\n\nb');
    expect(printBytes([printer.getBuffer()], 42).text).toBe('a\nb\n');
    const ours = printOnScreen(slipOf({ kind: 'text', text: 'a\n\nb', align: 'left' }), 42);
    expect(ours.text).toBe('a\n\nb\n');
  });

  it('the length of QR data counts characters where it should count bytes', () => {
    const data = 'Môlo €';
    const printer = library();
    printer.printQR(data);
    const theirs = printBytes([printer.getBuffer()], 42);
    expect(theirs.paper.slips[0]?.items).not.toContainEqual(expect.objectContaining({ data }));
    const ours = printOnScreen(slipOf({ kind: 'qr', data }), 42);
    expect(ours.paper.slips[0]?.items).toContainEqual(
      expect.objectContaining({ kind: 'qr', data }),
    );
    expect(ours.events).toEqual([{ kind: 'cut', how: 'partial' }]);
  });

  it('leftRight runs over the edge', () => {
    const [left, right] = ['A label that is long', 'and a value that is longer'];
    const printer = library();
    printer.leftRight(left, right);
    expect(printBytes([printer.getBuffer()], 42).text.split('\n')[0]).toHaveLength(42); // broken by the printer
    const ours = printOnScreen(slipOf({ kind: 'pair', left, right }), 42);
    expect(ours.text).toBe(`${left}\n${right.padStart(42)}\n`);
  });

  it('unknown characters switch the code page behind our back, or become garbage', () => {
    const printer = library();
    printer.setCharacterSet(CharacterSet.PC858_EURO);
    printer.println('Жé');
    expect(printBytes([printer.getBuffer()], 42).events).toContainEqual(
      expect.objectContaining({ kind: 'unknown-command' }),
    );
    expect(printOnScreen(slipOf({ kind: 'text', text: 'Жé 漢', align: 'left' }), 42).text).toBe(
      '?é ?\n',
    );
  });

  it('a reset after the character set loses it: ours resets first', () => {
    expect(hex(bytesOf({ kind: 'space' }))).toMatch(/^1b 40 1c 2e 1b 52 00 1b 74 13 /);
  });

  it('no interface is ever made, so that nothing can be written, retried or created', () => {
    expect(Reflect.has(library(), 'Interface')).toBe(false);
    const encoder = new ThermalEncoder();
    encoder.start();
    expect(encoder.take().length).toBeGreaterThan(0);
    expect(encoder.take()).toHaveLength(0);
  });
});

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function firstRun(printed: ReturnType<typeof printBytes>) {
  const line = printed.paper.slips[0]?.items.find((item) => item.kind === 'line');
  return line?.runs[0];
}
