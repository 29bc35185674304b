import { publishedWords } from '@tillkeeper/flash-ledger';
import type { Fault, FaultOperation } from './faults.ts';

/**
 * The fault that an amount asks for, when amounts are magic; `undefined` for every other amount.
 * R 2 335.99 is answered with code 2335, and so for each published code; the cents 91 to 98 of any
 * amount ask for what goes wrong on the way.
 */
export function magicFault(operation: FaultOperation, body: string): Fault | undefined {
  const amountCents = amountIn(body);
  if (amountCents === undefined) return undefined;
  const head = { operation, times: 1 } as const;
  const code = (amountCents - 99) / 100;
  if (Number.isInteger(code) && code > 0) {
    const message = publishedWords(code);
    return message === undefined
      ? undefined
      : { ...head, fault: 'code', code, message, status: 400, executed: false };
  }
  const wire = ON_THE_WIRE[amountCents % 100];
  return wire === undefined ? undefined : { ...head, ...wire };
}

/** What the last two digits of a magic amount do. */
export const ON_THE_WIRE: Readonly<Record<number, WireFault>> = {
  91: { fault: 'drop-after' },
  92: { fault: 'drop-before' },
  93: { fault: 'status', status: 500, executed: true },
  94: { fault: 'html', status: 502, executed: false },
  95: { fault: 'half-body' },
  96: { fault: 'missing-pin' },
  97: { fault: 'delay', ms: 20_000 },
  98: { fault: 'hang' },
};

type WireFault = Fault extends infer Each
  ? Each extends Fault
    ? Omit<Each, 'operation' | 'times'>
    : never
  : never;

function amountIn(body: string): number | undefined {
  const digits = /"amount"\s*:\s*(\d{1,9})\b/.exec(body)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
