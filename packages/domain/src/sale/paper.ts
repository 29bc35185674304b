/**
 * Where the slip of a sold sale stands: one print job at a time. Copy 0 is the original and exists
 * once; whatever is printed after the original's bytes began to leave is a numbered COPY.
 */
export type SlipState =
  /** Nothing to print yet. */
  | { readonly kind: 'none' }
  /** Sold, not on paper: someone must press Print, or the till does so for the waiting customer. */
  | {
      readonly kind: 'due';
      readonly copyNumber: number;
      /** How far the paper before came, when it stopped on its way. */
      readonly stopped?: PaperStop;
    }
  /** Bytes are going to the printer. After a crash this becomes `doubtful`. */
  | {
      readonly kind: 'printing';
      readonly copyNumber: number;
      /** Absent until the first section leaves. */
      readonly progress?: PaperProgress;
      /** How far the paper before came, which a copy says of itself. */
      readonly stopped?: PaperStop;
    }
  /** The printer took every byte. */
  | { readonly kind: 'printed'; readonly copyNumber: number }
  /** Perhaps on paper, perhaps torn: a person must look. */
  | {
      readonly kind: 'doubtful';
      readonly copyNumber: number;
      readonly why: string;
      readonly progress?: PaperProgress;
    };

/** How far a paper came, in sections: the head, each token, the foot. */
export interface PaperProgress {
  readonly sectionCount: number;
  /** The first so many are proven to be on paper. */
  readonly onPaper: number;
  /** So many have begun to leave: those between are in doubt, the others never left. */
  readonly begun: number;
  /** The one that began last, in words for people: `token 2 of 4`. */
  readonly sectionName: string;
}

/** A paper that stopped, and why. */
export interface PaperStop extends PaperProgress {
  readonly why: string;
}

/**
 * The papers of a sale: the slip of what was sold, and the slip that says "not known yet, keep
 * this" when something that can't be undone takes longer than a customer waits.
 */
export type Paper = 'slip' | 'pending-slip';

/** A further paper of a slip that had come out, as it was asked for. */
export interface Reprint {
  readonly copyNumber: number;
  readonly operatorName: string;
  readonly approverName?: string;
  readonly why: string;
  readonly atUtcMs: number;
}
