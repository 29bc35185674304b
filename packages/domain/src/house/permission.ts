/** What a person is to the shop. What each may do is data in `packages/operators`. */
export type Role = 'cashier' | 'supervisor' | 'manager';

/** The roles, from the one that may least to the one that may most. */
export const ROLES = ['cashier', 'supervisor', 'manager'] as const satisfies readonly Role[];

/** Everything that a person can be allowed to do at a till. */
export const PERMISSIONS = [
  /** Sell, look at today's sales and open items, show a PIN that was just sold. */
  'sell',
  /** Open a shift with a float, and count its cash at the end without seeing what is expected. */
  'keep-shift',
  /** Put cash into the safe. */
  'drop-cash',
  /** Take cash out of the drawer for something that is no sale. */
  'pay-out-cash',
  /** Undo a sold sale at the provider. */
  'void-sale',
  /** Say how a sale ended that neither the till nor the provider could end. */
  'settle-sale',
  /** Give money back while it is not known whether the sale sold. */
  'refund-pending',
  /** Sell although the printer is known not to work. */
  'sell-without-printer',
  /** Print a slip again, whenever it was sold. */
  'reprint-slip',
  /** Search all sales ever made. */
  'search-journal',
  /** Read what a shift took so far. */
  'read-x',
  /** Close a shift for good. */
  'close-z',
  /** Reports, commission and reconciliation. */
  'read-reports',
  /** Take figures out of the till as files. */
  'export-figures',
  /** Add and change people, set PINs, end lockouts. */
  'manage-operators',
  /** Change how the till is set up. */
  'change-settings',
  /** Read who did what, and prove that nothing was changed. */
  'read-audit',
  /** Begin and end training. */
  'switch-training',
] as const;

/** One thing that a person can be allowed to do. */
export type Permission = (typeof PERMISSIONS)[number];

/** A person as facts name them: the id for machines, the name of that day for people. */
export interface PersonRef {
  readonly operatorId: string;
  readonly name: string;
}
