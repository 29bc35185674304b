import type { Sale, SlipState } from '@tillkeeper/domain';
import type { ConfirmSale } from '@tillkeeper/ipc';
import { EscPosInterpreter, type PrintSection } from '@tillkeeper/printer';
import type { SlipDocument } from '@tillkeeper/slip';
import { confirmSale, judgeSlip, tell } from '../../handlers/sales.ts';
import { sectionsOf } from '../../slip-printing.ts';
import type { Cell, Place } from './cells.ts';
import { fatesOn, linesOf, mismatch, recordOf } from './judge.ts';
import { type MatrixWorld, pause, until } from './world.ts';

/** Arrears, service charge, key change and free units at once: four tokens. */
const METER = '07330044194';
const AMOUNT_CENTS = 20_000;
/** How long after the end nothing more may come out. */
const QUIET_MS = 120;

let cellNumber = 0;

/** Sells a slip into a fault; the words for what was wrong, or nothing. */
export async function runCell(world: MatrixWorld, cell: Cell): Promise<string | undefined> {
  const { session, server } = world;
  server.device.setFault(undefined);
  await until('ready at first', () => session.status().printer.kind === 'ready');
  return cell.place === 'before' ? refusedBefore(world, cell) : struckIn(world, cell);
}

/** A printer that is known to be bad: no money leaves, and afterwards it sells as ever. */
async function refusedBefore(world: MatrixWorld, cell: Cell): Promise<string | undefined> {
  const { session, server } = world;
  const before = linesOf(server.device.paper());
  const saleCount = session.journal.openSales().length;
  cell.fault.strike(server);
  await until('not ready', () => session.status().printer.kind !== 'ready');
  const refused = order(world);
  if (refused !== 'printer-not-ready') return `sold on a bad printer: ${refused}`;
  await cell.fault.heal(server);
  await until('ready again', () => session.status().printer.kind === 'ready');
  if (session.journal.openSales().length !== saleCount) return 'a sale was recorded';
  if (linesOf(server.device.paper()).length !== before.length) return 'something was printed';
  const saleId = order(world, true);
  const isOver = (slip: SlipState): boolean =>
    slip.kind === 'due' ? slip.copyNumber > 0 : ENDS.includes(slip.kind);
  await until('an end', () => isOver(nudged(world, saleId)));
  const end = slipOf(world, saleId);
  return end.kind === 'printed' ? undefined : `not printed once mended: ${JSON.stringify(end)}`;
}

async function struckIn(world: MatrixWorld, cell: Cell): Promise<string | undefined> {
  const { session, server } = world;
  const before = linesOf(server.device.paper());
  let struck = false;
  world.onSale = (sale) => {
    const { slip } = sale;
    if (struck || slip.kind !== 'printing' || slip.progress === undefined) return;
    const index = indexOf(cell.place, slip.progress.sectionCount);
    if (slip.progress.begun !== index + 1) return;
    struck = true;
    setFault(world, cell, sectionsOfSale(world, sale)[index]);
  };
  const saleId = order(world, true);
  if (cell.fault.waits) {
    await until('stopped in the slip', () => {
      nudged(world, saleId);
      return session.status().printer.inSlip;
    });
    await pause(QUIET_MS);
    if (slipOf(world, saleId).kind !== 'printing') return 'the till did not wait for the person';
    await cell.fault.heal(server);
  }
  await until('an end', () => struck && ENDS.includes(nudged(world, saleId).kind));
  world.onSale = () => {};
  const sections = sectionsOfSale(world, saleOf(world, saleId));
  const records = recordOf(slipOf(world, saleId), sections.length);
  const compare = (when: string): string | undefined => {
    const wrong = mismatch(records, fatesOn(server.device.paper(), before, sections));
    return wrong === undefined ? undefined : `${when}: ${wrong}`;
  };
  await pause(QUIET_MS);
  const atOnce = compare('at the end');
  if (atOnce !== undefined) return atOnce;
  if (!cell.fault.waits) await cell.fault.heal(server);
  await until('ready again', () => session.status().printer.kind === 'ready');
  await pause(QUIET_MS);
  return compare('after it was mended') ?? (await copyAfter(world, saleId));
}

const ENDS = ['printed', 'due', 'doubtful'];

/**
 * Where the slip stands. On a computer that is busy the printer's answer can be late just when the sale
 * is sold: then the original is due, nothing of it has left, and a person presses Print.
 */
function nudged(world: MatrixWorld, saleId: string): SlipState {
  const { slip } = saleOf(world, saleId);
  if (slip.kind === 'due' && slip.copyNumber === 0)
    tell(world.session, saleId, { kind: 'print-asked', paper: 'slip' });
  return slip;
}

/** What follows is a numbered copy, whole, and never a second original. */
async function copyAfter(world: MatrixWorld, saleId: string): Promise<string | undefined> {
  const { session, server } = world;
  const state = slipOf(world, saleId);
  if (state.kind === 'printed') return undefined;
  const before = linesOf(server.device.paper());
  if (state.kind === 'doubtful')
    judgeSlip(session, { saleId, paper: 'slip', cameOut: false }, 'Nomsa');
  const due = slipOf(world, saleId);
  if (due.kind !== 'due') return `not due, but ${due.kind}`;
  const isOriginal = due.copyNumber === 0;
  if (isOriginal && state.kind !== 'due') return 'a second original is due';
  tell(session, saleId, { kind: 'print-asked', paper: 'slip' });
  await until('the copy is printed', () => slipOf(world, saleId).kind === 'printed');
  const printed = linesOf(server.device.paper()).slice(before.length).join('\n');
  if (!isOriginal && !printed.includes('COPY 1')) return 'a second original was printed';
  return undefined;
}

function order(world: MatrixWorld, must?: true): string {
  const { session } = world;
  const product = session.catalogue
    .current()
    .products.find((each) => each.group === 'electricity' && !each.fixedAmount);
  cellNumber += 1;
  if (product === undefined) throw new Error('The catalogue sells no electricity.');
  const ask: ConfirmSale = {
    intentId: `INTENT-${String(cellNumber).padStart(5, '0')}`,
    productCode: product.productCode,
    productName: product.name,
    amountCents: AMOUNT_CENTS,
    target: { kind: 'meter', meterNumber: METER, customerName: 'S M DLAMINI' },
    tender: { kind: 'cash', receivedCents: AMOUNT_CENTS, changeCents: 0 },
  };
  const answer = confirmSale(session, ask);
  if (answer.kind === 'accepted') return answer.sale.saleId;
  if (must) throw new Error(`Refused: ${answer.why} ${answer.detail}`);
  return answer.why;
}

function saleOf({ session }: MatrixWorld, saleId: string): Sale {
  const sale = session.journal.sale(saleId);
  if (sale === undefined) throw new Error('The sale is not in the journal.');
  return sale;
}

function slipOf(world: MatrixWorld, saleId: string): SlipState {
  return saleOf(world, saleId).slip;
}

function sectionsOfSale({ session }: MatrixWorld, { intent }: Sale): PrintSection[] {
  return sectionsOf(session.journal.readSecret(intent.saleId, 'slip') as SlipDocument, 42);
}

function indexOf(place: Exclude<Place, 'before'> | Place, sectionCount: number): number {
  switch (place) {
    case 'in token 1':
      return 1;
    case 'in token 2':
      return 2;
    case 'before the cut':
      return sectionCount - 1;
    default:
      return 0;
  }
}

/** Half way through the section, or before the cut at its end. */
function setFault({ server }: MatrixWorld, { fault, place }: Cell, section?: PrintSection): void {
  const bytes = section?.bytes ?? new Uint8Array();
  const part = place === 'before the cut' ? bytes.length - CUT_BYTES : Math.floor(bytes.length / 2);
  const after =
    fault.by === 'bytes' ? { bytes: part } : { dots: Math.max(1, dotsOf(bytes.subarray(0, part))) };
  server.device.setFault({ after, strike: () => fault.strike(server) });
}

/** ESC d n, GS V B 0. */
const CUT_BYTES = 7;

function dotsOf(bytes: Uint8Array): number {
  let dots = 0;
  const interpreter = new EscPosInterpreter({
    columns: 42,
    onMoved: (moved) => {
      dots += moved;
    },
  });
  interpreter.write(bytes);
  return dots;
}
