import type { Permission, PersonRef } from './permission.ts';

/** How a person proved who they are. */
export type SignInMeans = 'pin' | 'badge' | 'demo';

/** Who came and went, who tried, and who answered for whom. */
export type AccessFact =
  /**
   * Somebody gives a PIN for a person. On disk before it is compared, so that neither a power cut
   * nor a changed clock gives a guess back. A right one is followed by what it opened.
   */
  | {
      readonly kind: 'pin-tried';
      readonly operatorId: string;
      readonly purpose: 'sign-in' | 'approval' | 'pin-change';
      readonly atUtcMs: number;
    }
  /** A badge that belongs to nobody was shown. */
  | { readonly kind: 'badge-unknown'; readonly atUtcMs: number }
  /** The PIN was right, and nothing else came of it. */
  | { readonly kind: 'pin-proved'; readonly by: PersonRef; readonly atUtcMs: number }
  | {
      readonly kind: 'signed-in';
      readonly by: PersonRef;
      readonly means: SignInMeans;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'signed-out';
      readonly by: PersonRef;
      readonly why: 'asked' | 'idle' | 'switched' | 'closed';
      readonly atUtcMs: number;
    }
  /**
   * A person with the permission answers for one action of the one at the till. It opens exactly
   * `verb` with exactly what `about` says, once.
   */
  | {
      readonly kind: 'approval-given';
      readonly approvalId: string;
      readonly permission: Permission;
      readonly verb: string;
      /** The sale, person or thing that it is about, for people who read the audit log. */
      readonly about: string;
      readonly reason: string;
      readonly means: SignInMeans;
      /** Who stands at the till. */
      readonly by: PersonRef;
      /** Who answers for it. */
      readonly approvedBy: PersonRef;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'approval-used';
      readonly approvalId: string;
      readonly verb: string;
      readonly by: PersonRef;
      readonly approvedBy: PersonRef;
      readonly atUtcMs: number;
    };
