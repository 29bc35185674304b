import * as z from 'zod';
import { ENDPOINTS } from './endpoints.ts';

/** The calls that a fault can be set for; `any` is every one of them. */
export const FAULT_OPERATIONS = [
  'any',
  'token',
  'products',
  ...ENDPOINTS.map(({ operation }) => operation),
] as const;

const target = {
  operation: z.enum(FAULT_OPERATIONS),
  /** How many calls it hits. */
  times: z.int().positive().max(1000).default(1),
};
const executed = z.boolean().default(false);

/** A fault to inject, as POST /_sim/faults takes it. */
export const faultSchema = z.discriminatedUnion('fault', [
  /** Waits, then executes and answers. */
  z.strictObject({ ...target, fault: z.literal('delay'), ms: z.int().positive().max(600_000) }),
  /** Executes, then holds the answer until POST /_sim/release. */
  z.strictObject({ ...target, fault: z.literal('hang') }),
  /** Ends the connection; nothing was executed. */
  z.strictObject({ ...target, fault: z.literal('drop-before') }),
  /** Executes, then ends the connection without an answer. */
  z.strictObject({ ...target, fault: z.literal('drop-after') }),
  /** Answers with an HTTP status and an empty JSON object. */
  z.strictObject({
    ...target,
    fault: z.literal('status'),
    status: z.int().min(400).max(599),
    executed,
  }),
  /** Answers with a response code, documented or not. */
  z.strictObject({
    ...target,
    fault: z.literal('code'),
    code: z.int().positive(),
    /** The published words of the code unless told. */
    message: z.string().optional(),
    status: z.int().min(200).max(599).default(400),
    executed,
  }),
  /** Answers with a proxy's HTML page. */
  z.strictObject({
    ...target,
    fault: z.literal('html'),
    status: z.int().min(200).max(599).default(502),
    executed,
  }),
  /** Executes, then breaks off in the middle of the answer. */
  z.strictObject({ ...target, fault: z.literal('half-body') }),
  /** Executes, and answers without the PIN or the tokens. */
  z.strictObject({ ...target, fault: z.literal('missing-pin') }),
]);

/** One fault, or a plan: several that come one after the other. */
export const faultPlanSchema = z.preprocess(
  (plan) => (Array.isArray(plan) ? plan : [plan]),
  z.array(faultSchema).max(1_000),
);

/** A fault and the number of calls that it still hits. */
export type Fault = z.output<typeof faultSchema>;

/** A call that a fault can hit. */
export type FaultOperation = (typeof FAULT_OPERATIONS)[number];

/** The faults that are still to come, oldest first, and the answers that are held back. */
export interface Faults {
  add(fault: Fault): void;
  /** The fault for this call, counted down. */
  take(operation: FaultOperation): Fault | undefined;
  pending(): readonly Fault[];
  clear(): void;
  /** Waits until {@link release}. */
  hold(): Promise<void>;
  /** Lets every held answer go; returns how many there were. */
  release(): number;
}

/** No faults yet. */
export function noFaults(): Faults {
  let faults: Fault[] = [];
  let held: (() => void)[] = [];
  return {
    add: (fault) => {
      faults.push(fault);
    },
    take: (operation) => {
      const hit = faults.find((each) => each.operation === operation || each.operation === 'any');
      if (hit === undefined) return undefined;
      faults = faults.flatMap((each) => (each === hit ? countedDown(each) : [each]));
      return hit;
    },
    pending: () => faults,
    clear: () => {
      faults = [];
    },
    hold: () => new Promise((resolve) => held.push(resolve)),
    release: () => {
      const released = held;
      held = [];
      for (const resolve of released) resolve();
      return released.length;
    },
  };
}

function countedDown(fault: Fault): Fault[] {
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
