import { describe, expect, it } from 'vitest';
import { optionsOf, placeOf, withOptions } from './printer-address.ts';

describe('a printer’s name', () => {
  const usual = { columns: '42', drawer: 'none', status: 'ask' } as const;

  it('carries what was chosen, and keeps what else it says', () => {
    expect(withOptions('serial:COM3?baudRate=19200', { ...usual, drawer: 'pin2' })).toBe(
      'serial:COM3?baudRate=19200&columns=42&drawer=pin2',
    );
    expect(withOptions('lp:/dev/usb/lp0?status=none', { ...usual, columns: '32' })).toBe(
      'lp:/dev/usb/lp0?columns=32',
    );
  });

  it('is read back', () => {
    const chosen = { columns: '48', drawer: 'pin5', status: 'none' } as const;
    expect(optionsOf(withOptions('tcp://10.0.0.9', chosen))).toEqual(chosen);
    expect(optionsOf('virtual:')).toEqual(usual);
    expect(placeOf('tcp://10.0.0.9?columns=48')).toBe('tcp://10.0.0.9');
  });
});
