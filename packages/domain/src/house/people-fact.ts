import type { PersonRef, Role } from './permission.ts';

/**
 * Who works here. `pinHash` is an Argon2id string made with a salt and the till's own pepper, and
 * `badgeHash` a keyed digest: neither tells anything without the key that the machine guards.
 * `by` is null only where nobody is there yet to be named: the first manager, and the demo's people.
 */
export type PeopleFact =
  | {
      readonly kind: 'operator-added';
      readonly operatorId: string;
      readonly name: string;
      readonly role: Role;
      readonly pinHash: string;
      /** The PIN was given by somebody else and holds for one sign-in. */
      readonly mustChangePin: boolean;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** Name, role, or whether the person still works here: people are never deleted. */
  | {
      readonly kind: 'operator-changed';
      readonly operatorId: string;
      readonly name: string;
      readonly role: Role;
      readonly active: boolean;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  | {
      readonly kind: 'pin-set';
      readonly operatorId: string;
      readonly pinHash: string;
      readonly mustChangePin: boolean;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** `badgeHash` null: the badge was taken away. */
  | {
      readonly kind: 'badge-set';
      readonly operatorId: string;
      readonly badgeHash: string | null;
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    }
  /** A manager, or the owner with the recovery key, let a person guess again. */
  | {
      readonly kind: 'lockout-ended';
      readonly operatorId: string;
      readonly means: 'manager' | 'recovery-key';
      readonly by: PersonRef | null;
      readonly atUtcMs: number;
    };
