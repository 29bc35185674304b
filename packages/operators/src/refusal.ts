import type { PinProblem } from './pin-policy.ts';

/** Why somebody was not let in, or something about people was not done. */
export type AccessRefusal =
  | { readonly kind: 'wrong-pin'; readonly triesLeft: number }
  /** Ten wrong PINs: a manager ends it, or the owner with the recovery key. */
  | { readonly kind: 'locked-out' }
  /** Wrong PINs and unknown badges come slower and slower. */
  | { readonly kind: 'wait'; readonly waitMs: number }
  | { readonly kind: 'unknown-badge' }
  /** Ten unknown badges: badges open nothing until a manager gives a PIN. PINs still do. */
  | { readonly kind: 'badges-off' }
  | { readonly kind: 'no-such-person' }
  /** The person may not do it, or not answer for it. */
  | { readonly kind: 'not-allowed' };

/** Why a person could not be added or changed. */
export type PeopleRefusal =
  | AccessRefusal
  | { readonly kind: 'pin-refused'; readonly why: PinProblem }
  | { readonly kind: 'name-missing' }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'badge-taken' }
  | { readonly kind: 'badge-too-short' }
  /** The shop would be left without anybody who can manage it. */
  | { readonly kind: 'last-manager' }
  /** Somebody is there already: only a manager adds people now. */
  | { readonly kind: 'not-first' };
