const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/** A percentage as typed, in hundredths of a percent; undefined when it is none. */
export function basisPointsOf(typed: string): number | undefined {
  const [, whole, part = ''] = PERCENT.exec(typed.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** Hundredths of a percent as a person types them: 1550 is `15.5`. */
export function percentOf(basisPoints: number): string {
  const part = String(basisPoints % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(basisPoints / 100)}${part === '' ? '' : `.${part}`}`;
}
