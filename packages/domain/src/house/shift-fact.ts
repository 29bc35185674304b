import type { PersonRef } from './permission.ts';

/** Cash that moves without a sale. `drop`: to the safe. `pay-out`: spent. `pay-in`: more change. */
export type CashMovementKind = 'drop' | 'pay-out' | 'pay-in';

/** How many notes or coins of one value were counted. */
export interface CountedPile {
  readonly valueCents: number;
  readonly count: number;
}

/** What happened to the till's cash between sales, and to its shifts. Amounts are integer cents. */
export type ShiftFact =
  /** Numbers have no gaps: this one is the number of the Z report that will close it. */
  | {
      readonly kind: 'shift-opened';
      readonly shiftNumber: number;
      readonly floatCents: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'cash-moved';
      readonly shiftNumber: number;
      readonly movement: CashMovementKind;
      /** The number of its slip within the shift, without gaps. */
      readonly movementNumber: number;
      /** It takes back an earlier movement of this shift: the same kind and amount, the other way. */
      readonly takesBack?: number;
      readonly amountCents: number;
      readonly reason: string;
      readonly by: PersonRef;
      readonly approvedBy: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** Somebody read what the shift took so far. */
  | {
      readonly kind: 'x-read';
      readonly shiftNumber: number;
      readonly xNumber: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    }
  /** The drawer was counted, by somebody who was not told what to expect. */
  | {
      readonly kind: 'cash-counted';
      readonly shiftNumber: number;
      readonly piles: readonly CountedPile[];
      readonly countedCents: number;
      /** The newest event before the count: what comes after it makes the count stale. */
      readonly throughSeq: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    }
  /** The Z: figures as they were, for ever. The next shift's books begin after `throughSeq`. */
  | {
      readonly kind: 'shift-closed';
      readonly shiftNumber: number;
      readonly afterSeq: number;
      readonly throughSeq: number;
      readonly expectedCents: number;
      readonly countedCents: number;
      readonly varianceCents: number;
      readonly netSoldCents: number;
      /** Who answers from now on for what is open; null when nothing is. */
      readonly handedTo: PersonRef | null;
      readonly openSlipNumbers: readonly number[];
      /** How many of them only waited for a last check; absent in Zs from before this was kept. */
      readonly lastCheckCount?: number;
      /** Money to hand back of open sales at that moment; absent in Zs from before this was kept. */
      readonly refundsDue?: { readonly count: number; readonly cents: number };
      /** The hash of event `throughSeq`: the whole past in one line. */
      readonly chainHead: string;
      readonly by: PersonRef;
      /** Who allowed it where `by` may not close alone; absent in Zs from before this was kept. */
      readonly approvedBy?: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** The provider's file of a day was held against the journal. */
  | {
      readonly kind: 'reconciled';
      readonly fileName: string;
      readonly fileSha256: string;
      /** The day that was compared, by the file's rows: [fromUtcMs, toUtcMs). */
      readonly fromUtcMs: number;
      readonly toUtcMs: number;
      readonly rowCount: number;
      readonly matchedCount: number;
      /** What matched of sales, and of what the provider pays the shop for. */
      readonly soldCents: number;
      readonly creditedCents: number;
      readonly missingHereCount: number;
      readonly missingThereCount: number;
      readonly listedTwiceCount: number;
      readonly differingCount: number;
      /** Redemptions and cancellations that a file was not compared with: it lists nothing of the kind. */
      readonly leftOutCount: number;
      readonly leftOutCents: number;
      /** Rows of other days than the one that was compared. */
      readonly otherDayRowCount: number;
      /** Not settled here and not in the file. */
      readonly openHereCount: number;
      /** Lines of the file that could not be read: nothing was compared with them. */
      readonly badLineCount: number;
      readonly by: PersonRef;
      readonly atUtcMs: number;
    };
