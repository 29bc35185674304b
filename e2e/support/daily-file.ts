import type { Page } from '@playwright/test';

/** The provider's file of a day with two mistakes planted in it, and what they are about. */
export interface PlantedFile {
  readonly text: string;
  /** The reference of the row that was taken out. */
  readonly missing: string;
  /** The reference of the row whose amounts say R 1 more. */
  readonly changed: string;
}

const REFERENCE = 1;
const TYPE = 3;
const TRANSACTION = 2;
const GROSS = 8;
const NET = 11;

/** Plants the mistakes: one purchase is missing, and another cost R 1 more. */
export function plantMistakes(text: string): PlantedFile {
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const purchases = rows.filter((row) => cellsOf(row)[TYPE] === 'Purchase');
  const [missing = '', changed = ''] = purchases;
  const planted = rows
    .filter((row) => row !== missing)
    .map((row) => (row === changed ? withOneRandMore(row) : row));
  return {
    text: [head, ...planted, ''].join('\n'),
    missing: cellsOf(missing)[REFERENCE] ?? '',
    changed: cellsOf(changed)[REFERENCE] ?? '',
  };
}

/** The file without the rows of a type, such as `Redemption`. */
export function withoutType(text: string, type: string): string {
  const rows = text.split('\n').filter((row) => cellsOf(row)[TYPE] !== type);
  return rows.join('\n');
}

/** The file with so many rows more, each a purchase that no till of this shop made. */
export function withStrangers(text: string, count: number): string {
  const purchase = text.split('\n').find((row) => cellsOf(row)[TYPE] === 'Purchase') ?? '';
  const strangers = Array.from({ length: count }, (_, index) => {
    const cells = cellsOf(purchase);
    cells[REFERENCE] = `STRANGER-${index}`;
    cells[TRANSACTION] = String(900_000_000 + index);
    return cells.join(';');
  });
  return [text.trimEnd(), ...strangers, ''].join('\n');
}

/** Chooses a file on the screen that compares it. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page.getByLabel(/Daily file/).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** The South African day so many days from now: `2026-11-21`. */
export function today(days = 0): string {
  return new Date(Date.now() + (2 + days * 24) * 3_600_000).toISOString().slice(0, 10);
}

function withOneRandMore(row: string): string {
  const more = (cell: string): string => (Number(cell) + 1).toFixed(4);
  return cellsOf(row)
    .map((cell, index) => (index === GROSS || index === NET ? more(cell) : cell))
    .join(';');
}

function cellsOf(row: string): string[] {
  return row.split(';');
}
