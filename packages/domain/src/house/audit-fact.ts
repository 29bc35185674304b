import type { PersonRef } from './permission.ts';

/** What was allowed that is not the rule, as it stands on record. */
export type OverrideWhat =
  | 'void'
  | 'settled as sold'
  | 'settled as not-sold'
  | 'money back although it may be sold'
  | 'slip printed again'
  | 'given back'
  | 'sell-without-printer';

/** What left the till as a file, and as what kind of file. */
export type ExportWhat = `${'sales' | 'report' | 'reconciliation'} ${'xlsx' | 'csv' | 'pdf'}`;

/** What an owner wants to read about afterwards. `by` null: the till itself. */
export type AuditFact =
  /** Values are as a person reads them; a secret is only ever "set". */
  | {
      readonly kind: 'setting-changed';
      readonly setting: string;
      readonly from: string;
      readonly to: string;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** Something was allowed that is not the rule. */
  | {
      readonly kind: 'override-made';
      readonly what: OverrideWhat;
      readonly about: string;
      readonly reason: string;
      readonly by: PersonRef;
      readonly approvedBy: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** A PIN or token was shown on the screen. */
  | {
      readonly kind: 'secret-shown';
      readonly saleId: string;
      readonly slipNumber: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    }
  /**
   * A paper of which there is one original went to the printer: 0 is that, and others are copies.
   * On record before the printer begins.
   */
  | {
      readonly kind: 'paper-printed';
      readonly paper: 'void-slip' | 'z-report';
      /** The slip number of the voided sale, or the number of the shift. */
      readonly number: number;
      readonly copyNumber: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    }
  /** Figures left the till as a file. */
  | {
      readonly kind: 'exported';
      readonly what: ExportWhat;
      readonly rowCount: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    }
  /** The wall clock moved while the till's own clock did not: by `jumpMs`, forwards or back. */
  | {
      readonly kind: 'clock-jumped';
      readonly jumpMs: number;
      readonly atUtcMs: number;
    }
  /** Both copies were walked from the first event on. */
  | {
      readonly kind: 'journal-verified';
      readonly eventCount: number;
      readonly headHash: string;
      readonly problemCount: number;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  /**
   * How the key of this till is kept was changed, the owner's recovery key was used or made, or the API
   * key of the account was replaced: `api-key-not-changed` follows when it could not be kept after all.
   */
  | {
      readonly kind: 'key-changed';
      readonly what:
        | 'recovery-key-made'
        | 'recovery-key-used'
        | 'passphrase-set'
        | 'api-key-changed'
        | 'api-key-not-changed'
        | 'kept-by-system';
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** What a window asked that the one at the till may not do. */
  | {
      readonly kind: 'refused';
      readonly verb: string;
      readonly why: string;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'training-switched';
      readonly on: boolean;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    };
