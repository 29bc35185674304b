import type { SaleLine } from '@tillkeeper/domain';
import type { SaleQuery } from '@tillkeeper/journal';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How many lines a page has. */
export const PAGE_LINES = 50;

/** A way to look for a sale: through the journal, and as the bare statement for the same rows. */
export interface Lookup {
  readonly what: string;
  readonly query: (line: SaleLine) => Omit<SaleQuery, 'limit'>;
  /** What comes after `SELECT * FROM sale_line`: by an index, and sorted only where rows are many. */
  readonly bare: string;
  readonly values: (line: SaleLine) => readonly (string | number)[];
  /** Which sales can be looked for so; any where absent. */
  readonly of?: (line: SaleLine) => boolean;
  /** True when nothing is to be found. */
  readonly inVain?: boolean;
}

// `+?`, because SQLite compiles a statement that sorts anew for each value of a bare `?`.
const NEWEST = `ORDER BY created_utc_ms DESC, slip_number DESC LIMIT ${PAGE_LINES}`;
const hasPin = ({ secretLastFour }: SaleLine): boolean => secretLastFour !== '';
const hasTarget = ({ target }: SaleLine): boolean => target !== '';
const dayRound = ({ createdUtcMs }: SaleLine): { fromUtcMs: number; toUtcMs: number } => ({
  fromUtcMs: createdUtcMs - DAY_MS,
  toUtcMs: createdUtcMs + DAY_MS,
});
const daysOf = (line: SaleLine): number[] => Object.values(dayRound(line));
const IN_DAYS = 'created_utc_ms >= +? AND created_utc_ms < +?';
const FURTHER_BACK = '(created_utc_ms, slip_number) < (+?, +?)';

/** What people look for, alone and together with a time, and what is not there. */
export const LOOKUPS: readonly Lookup[] = [
  {
    what: 'reference',
    query: ({ reference }) => ({ referencePrefix: reference }),
    bare: 'WHERE slip_number = (SELECT slip_number FROM sale WHERE reference = ?)',
    values: ({ reference }) => [reference],
  },
  {
    what: 'slip number',
    query: ({ slipNumber }) => ({ slipNumber }),
    bare: 'WHERE slip_number = ?',
    values: ({ slipNumber }) => [slipNumber],
  },
  {
    what: 'serial number',
    query: ({ serialNumber }) => ({ serialNumber }),
    bare: "WHERE serial = ? AND serial != ''",
    values: ({ serialNumber }) => [serialNumber],
    of: hasPin,
  },
  {
    what: 'last four of a PIN',
    query: ({ secretLastFour }) => ({ secretLastFour }),
    bare: `WHERE last_four = +? AND last_four != '' ${NEWEST}`,
    values: ({ secretLastFour }) => [secretLastFour],
    of: hasPin,
  },
  {
    what: 'mobile number',
    query: ({ target }) => ({ target }),
    bare: `WHERE target = +? AND target != '' ${NEWEST}`,
    values: ({ target }) => [target],
    of: hasTarget,
  },
  {
    what: 'amount',
    query: ({ amountCents }) => ({ amountCents }),
    bare: `WHERE amount_cents = +? ${NEWEST}`,
    values: ({ amountCents }) => [amountCents],
  },
  {
    what: 'amount and operator',
    query: ({ amountCents, operatorName }) => ({ amountCents, operatorName }),
    bare: `WHERE amount_cents = +? AND operator = +? ${NEWEST}`,
    values: ({ amountCents, operatorName }) => [amountCents, operatorName],
  },
  {
    what: 'amount on two days',
    query: (line) => ({ amountCents: line.amountCents, ...dayRound(line) }),
    bare: `WHERE amount_cents = +? AND ${IN_DAYS} ${NEWEST}`,
    values: (line) => [line.amountCents, ...daysOf(line)],
  },
  {
    what: 'operator on two days',
    query: (line) => ({ operatorName: line.operatorName, ...dayRound(line) }),
    bare: `WHERE operator = +? AND ${IN_DAYS} ${NEWEST}`,
    values: (line) => [line.operatorName, ...daysOf(line)],
  },
  {
    what: 'last four, operator, two days',
    query: ({ secretLastFour, operatorName, ...line }) => ({
      secretLastFour,
      operatorName,
      ...dayRound({ ...line, secretLastFour, operatorName }),
    }),
    // Without the hint SQLite walks everything that the operator sold on those days.
    bare: `INDEXED BY line_by_last_four WHERE last_four = +? AND last_four != ''
      AND operator = +? AND ${IN_DAYS} ${NEWEST}`,
    values: (line) => [line.secretLastFour, line.operatorName, ...daysOf(line)],
    of: hasPin,
  },
  {
    what: 'no condition, a page from amid the years',
    query: ({ createdUtcMs, slipNumber }) => ({ before: { createdUtcMs, slipNumber } }),
    bare: `WHERE ${FURTHER_BACK} ${NEWEST}`,
    values: ({ createdUtcMs, slipNumber }) => [createdUtcMs, slipNumber],
  },
  {
    what: 'operator, a page from amid the years',
    query: ({ createdUtcMs, slipNumber, operatorName }) => ({
      operatorName,
      before: { createdUtcMs, slipNumber },
    }),
    bare: `WHERE operator = +? AND ${FURTHER_BACK} ${NEWEST}`,
    values: ({ createdUtcMs, slipNumber, operatorName }) => [
      operatorName,
      createdUtcMs,
      slipNumber,
    ],
  },
  {
    what: 'a reference that is not there',
    query: ({ reference }) => ({ referencePrefix: `${reference}X` }),
    bare: 'WHERE slip_number = (SELECT slip_number FROM sale WHERE reference = ?)',
    values: ({ reference }) => [`${reference}X`],
    inVain: true,
  },
  {
    what: 'an amount that nobody sold',
    query: ({ slipNumber }) => ({ amountCents: 100_000 + slipNumber }),
    bare: `WHERE amount_cents = +? ${NEWEST}`,
    values: ({ slipNumber }) => [100_000 + slipNumber],
    inVain: true,
  },
  {
    what: 'an operator who did not sell that amount',
    query: ({ amountCents }) => ({ amountCents, operatorName: 'Nobody' }),
    bare: `WHERE amount_cents = +? AND operator = +? ${NEWEST}`,
    values: ({ amountCents }) => [amountCents, 'Nobody'],
    inVain: true,
  },
];
