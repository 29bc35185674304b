import type { LedgerAnswer } from '@tillkeeper/flash-ledger';
import * as z from 'zod';
import { failureAnswer, successSchema } from './response-schemas.ts';
import type { Settings } from './settings.ts';

/** One answer that is not as described. */
export interface Mismatch {
  readonly operation: string;
  readonly problem: string;
}

/** Whether what went over the wire was as the OpenAPI description says. */
export interface Traffic {
  /** Requests that were taken as well formed, and answers that were held to their description. */
  checked(): number;
  mismatches(): readonly Mismatch[];
  /** Holds an answer of the ledger to its description, as it is written for the wire. */
  answered(answer: LedgerAnswer, json: unknown, settings: Settings): void;
  /** A till sent something outside the documented request formats. */
  refused(operation: string, problem: string): void;
}

const MOST_KEPT = 100;

/** Starts with nothing seen. Requests are held to their formats where they are read. */
export function traffic(): Traffic {
  let checked = 0;
  const mismatches: Mismatch[] = [];
  const keep = (operation: string, problem: string): void => {
    if (mismatches.length < MOST_KEPT) mismatches.push({ operation, problem });
  };
  return {
    checked: () => checked,
    mismatches: () => mismatches,
    answered: (answer, json, { shape }) => {
      checked += 1;
      const { operation } = answer.request;
      const schema = answer.kind === 'declined' ? failureAnswer : successSchema(operation, shape);
      // Through text, as a client gets it: what is undefined is not there.
      const parsed = schema.safeParse(JSON.parse(JSON.stringify(json)));
      if (!parsed.success) keep(operation, z.prettifyError(parsed.error));
    },
    refused: keep,
  };
}
