import { type Cashier, type Payment, sellToTheEnd } from '../support/cashier.ts';
import { chooseFile, plantMistakes, today } from '../support/daily-file.ts';
import { booked, type DayBook, EMPTY_BOOK, ledgerSums } from '../support/day-book.ts';
import {
  AIRTIME,
  CASH_OUT_PIN,
  ELECTRICITY_WITH_ARREARS,
  FLASH_TOKEN,
  type Good,
  giftCard,
  ONE_OF_EACH,
  ONE_VOUCHER,
} from '../support/goods.ts';
import { keyboardCashier } from '../support/keyboard.ts';
import {
  closeShift,
  countDrawer,
  findSale,
  manage,
  openShift,
  sumsOf,
  voidChosen,
} from '../support/office.ts';
import { becomeCashier, CASHIER, MANAGER, takeOver } from '../support/people.ts';
import type { SerialLine } from '../support/serial-line.ts';
import type { Simulator } from '../support/simulator.ts';
import { expect, test } from '../support/test.ts';

const MINUTE_MS = 60_000;
const FLOAT_CENTS = 50_000;
/** What is missing in the drawer at the end. */
const SHORT_CENTS = 600;
/** All sales of the day; the one whose answers are lost is the last of them. */
const SALES = 40;

const WAYS_TO_PAY = ['exact', 'R 200', 'card'] as const;

/** Every product group, each time paid in another way. */
async function sellRounds(cashier: Cashier, rounds: number, empty: DayBook): Promise<DayBook> {
  let book = empty;
  for (let round = 0; round < rounds; round += 1)
    for (const [index, good] of ONE_OF_EACH.entries())
      book = await sellGood(cashier, good, WAYS_TO_PAY[(round + index) % 3] ?? 'exact', book);
  return book;
}

async function sellGood(
  cashier: Cashier,
  good: Good,
  payment: Payment,
  book: DayBook,
): Promise<DayBook> {
  await good.choose(cashier);
  await cashier.pay(payment);
  await sellToTheEnd(cashier);
  return booked(book, { [payment === 'card' ? 'cardCents' : 'cashCents']: good.cents });
}

/** Airtime for a part of a 1Voucher: the rest comes back as a new voucher on a slip of its own. */
async function payWithVoucher(cashier: Cashier, pin: string, book: DayBook): Promise<DayBook> {
  const { page, screen } = cashier;
  await AIRTIME.choose(cashier);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F5');
  await screen.field('PIN of the voucher').fill(pin);
  await page.getByRole('button', { name: 'Take R 29.00 of it' }).click();
  await expect(screen.confirm, 'Nothing is left to pay').toBeFocused();
  await sellToTheEnd(cashier);
  return booked(book, { voucherCents: AIRTIME.cents });
}

/** A 1Voucher is redeemed first, and its R 50 and some cash then pay for a cash-out PIN. */
async function redeemThenSpend(cashier: Cashier, pin: string, book: DayBook): Promise<DayBook> {
  const { page, screen } = cashier;
  await cashier.open('Redeem 1Voucher');
  await screen.field('PIN of the voucher').fill(pin);
  await screen.button('Redeem and print').click();
  await expect(screen.title).toContainText('Redeemed · R 50.00');
  await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
  await page.keyboard.press('F2');
  await CASH_OUT_PIN.choose(cashier);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F5');
  await page.getByRole('button', { name: /^Use R 50\.00/ }).click();
  await expect(screen.ticket).toContainText('By 1Voucher');
  await expect(screen.choice('Cash received', 'Exact')).toBeFocused();
  await page.keyboard.press('Enter');
  await sellToTheEnd(cashier);
  return booked(book, { voucherCents: 5_000, cashCents: CASH_OUT_PIN.cents - 5_000 });
}

/** R 30 of a 1Voucher by card, and the other R 20 in cash. */
async function splitPayment(cashier: Cashier, book: DayBook): Promise<DayBook> {
  const { page, screen } = cashier;
  await ONE_VOUCHER.choose(cashier);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await screen.button('Part in cash …').click();
  await screen.field('The card pays').fill('30');
  await page.keyboard.press('Enter');
  await sellToTheEnd(cashier);
  return booked(book, { cardCents: 3_000, cashCents: ONE_VOUCHER.cents - 3_000 });
}

/** Free units: no money, and a slip all the same. */
async function giveFreeUnits(cashier: Cashier, book: DayBook): Promise<DayBook> {
  const { page, screen } = cashier;
  await cashier.open('Electricity');
  await cashier.number('07330044194');
  await expect(page.getByTestId('meter-name')).toBeVisible();
  await screen.choice('What the customer wants', 'Free units (FBE)').click({ force: true });
  await expect(screen.confirm).toBeEnabled();
  await screen.confirm.click();
  await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
  await cashier.nextCustomer();
  return booked(book, {});
}

/** The paper ends in the middle of a slip: once there is paper again, the customer gets it whole, as a copy. */
async function sellWhilePaperEnds(
  cashier: Cashier,
  { device }: SerialLine,
  book: DayBook,
): Promise<DayBook> {
  const { screen } = cashier;
  await FLASH_TOKEN.choose(cashier);
  await cashier.pay('exact');
  device.setPaper(130);
  await cashier.sell();
  await expect(screen.alert('The paper ran out in the slip.')).toBeVisible();
  await expect(screen.status('Paper out')).toBeVisible();
  device.loadPaper();
  await expect(screen.status('The paper ran out in the slip.')).toContainText('On paper up to:');
  await screen.button('Print copy 1').click();
  await expect(screen.status('Copy 1 was sent to the printer.')).toBeVisible();
  await cashier.page.keyboard.press('Escape');
  return booked(book, { cashCents: FLASH_TOKEN.cents });
}

/** A sale whose answers are all lost. The next customer is served while the till sees to it. */
async function loseEveryAnswer(
  cashier: Cashier,
  simulator: Simulator,
  book: DayBook,
): Promise<DayBook> {
  await simulator.fault({ operation: 'one-voucher-purchase', fault: 'drop-after', times: 50 });
  await cashier.open('1Voucher');
  await cashier.amount('R 20');
  await cashier.pay('exact');
  await cashier.sell();
  await expect(cashier.screen.status('Not known yet.')).toBeVisible();
  await cashier.page.keyboard.press('F2');
  return booked(book, { cashCents: 2_000 });
}

/** The manager takes a cash-out PIN back: its R 75 leave the drawer. */
async function takePinBack({ page, screen }: Cashier, serialNumber: string): Promise<void> {
  await manage(page, 'Take back');
  await screen.choice('What is it', 'Cash-out PIN for cash').check({ force: true });
  await screen.field('Serial number').fill(serialNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pin-amount')).toHaveText('R 75.00');
  await screen.choice('Why', 'Not wanted any more').check({ force: true });
  await screen.button('Give back and print').click();
  await expect(screen.title).toContainText('Given back · R 75.00');
  await expect(screen.status(/slip was sent to the printer/)).toBeVisible();
}

test('a whole day: every kind of sale, voids, a copy, a lost answer, a torn slip, X, cash-up, Z and Flash’s file', async ({
  till,
  simulator,
  printer,
}) => {
  test.setTimeout(10 * MINUTE_MS);
  const cashier = keyboardCashier(till.page);
  const { page, screen } = cashier;
  const opening = await simulator.ledger();
  await becomeCashier(page);
  await openShift(page, String(FLOAT_CENTS / 100));

  // The counter: thirty sales of everything there is, and ten that are each a little different.
  let book = await sellRounds(cashier, 3, EMPTY_BOOK);
  const { vouchers } = await simulator.ledger();
  const ofKind = (kind: string) => vouchers.filter((each) => each.kind === kind);
  const [first, second, third] = ofKind('1Voucher');
  const [pinToGiveBack] = ofKind('Cash Out PIN');
  if (!first || !second || !third || !pinToGiveBack) throw new Error('They were sold.');
  book = await payWithVoucher(cashier, first.pin, book);
  book = await redeemThenSpend(cashier, second.pin, book);
  book = await splitPayment(cashier, book);
  book = await giveFreeUnits(cashier, book);
  book = await sellGood(cashier, ELECTRICITY_WITH_ARREARS, 'exact', book);
  book = await sellGood(cashier, giftCard('netflix', 120, '120'), 'card', book);
  book = await sellGood(cashier, giftCard('playstation', 250), 'exact', book);
  book = await sellGood(cashier, ONE_VOUCHER, 'card', book);
  book = await sellWhilePaperEnds(cashier, printer, book);
  book = await loseEveryAnswer(cashier, simulator, book);
  expect(book.count).toBe(SALES);
  await expect(screen.ticket, 'Who counts reads no sum').not.toContainText('In cash');

  // Meanwhile the manager: a void that is refused because somebody used the voucher, one that is done.
  await takeOver(page, MANAGER);
  await simulator.redeem(third.pin);
  await findSale(page, third.reference);
  await voidChosen(page, 'The customer could not give it back', 'Wrong amount');
  await expect(screen.status('The void was refused')).toContainText('somebody used it already');
  await expect(screen.ticket).toContainText('The customer keeps what was bought.');
  await expect(screen.button('Void this sale'), 'It can only be refused again').toBeHidden();
  const byCard = (await simulator.ledger()).vouchers.findLast(
    ({ kind, status, amountCents }) =>
      kind === '1Voucher' && status === 'Active' && amountCents === ONE_VOUCHER.cents,
  );
  await findSale(page, byCard?.reference ?? '');
  await voidChosen(page, 'I have it and tore it up', 'Wrong product');
  await expect(screen.ticket).toContainText('Undone');
  await screen.button('I undid the card payment').click();

  // A reprint is the same slip as a numbered copy, with who asked and why, also in the audit log.
  await findSale(page, third.reference);
  const before = printer.slips().length;
  await screen.button('Print again as COPY').click();
  await page.getByLabel('Why').fill('Customer lost it');
  await screen.button('Print it').click();
  const copy = await printer.slip(before + 1);
  for (const words of ['COPY 1', 'Customer lost it', MANAGER.name]) expect(copy).toContain(words);
  await manage(page, 'Audit log');
  await page.getByRole('option').filter({ hasText: 'Exception made' }).first().click();
  await expect(screen.ticket).toContainText('Customer lost it');
  await takePinBack(cashier, pinToGiveBack.serialNumber);

  await manage(page, 'Shift and cash');
  await screen.button('X report').click();
  const x = page.getByRole('dialog', { name: 'X report' });
  await expect(x).toContainText('Cash expected');
  await x.getByRole('button', { name: 'Close' }).click();

  // By itself the till undid the sale without an answer; its money goes back over the counter.
  await page.keyboard.press('F8');
  await expect(screen.ticket).toContainText('Undone, money to give back', {
    timeout: 3 * MINUTE_MS,
  });
  await screen.button('I gave the money back').click();
  await simulator.clearFaults();

  // The cashier counts what she has not been told, and is R 6 short.
  const { paid } = book;
  const cashBackCents = 2_000 + CASH_OUT_PIN.cents;
  const expectedCents = FLOAT_CENTS + paid.cashCents - cashBackCents;
  await takeOver(page, CASHIER);
  await manage(page, 'Shift and cash');
  await countDrawer(page, expectedCents - SHORT_CENTS);
  await expect(screen.ticket).toContainText('by Thandi');
  await expect(screen.ticket).not.toContainText('expected');

  await takeOver(page, MANAGER);
  await manage(page, 'Shift and cash');
  await closeShift(page, MANAGER.name);
  const z = page.getByRole('dialog', { name: 'Z report 1' });
  await expect(z).toContainText('Difference, short');
  const sums = await sumsOf(z);
  expect(await printer.slip(printer.slips().length)).toContain('Z REPORT');

  // To the cent: what the story wrote down, what the till says, and what the provider's ledger holds.
  const closing = await simulator.ledger();
  const provider = ledgerSums(closing);
  const voidedCents = ONE_VOUCHER.cents;
  const soldCents = paid.cashCents + paid.cardCents + paid.voucherCents - 2_000 - voidedCents;
  expect(provider).toEqual({
    soldCents,
    cancelledCents: CASH_OUT_PIN.cents,
    redeemedCents: paid.voucherCents,
  });
  expect(closing.balanceCents).toBe(opening.balanceCents - soldCents + CASH_OUT_PIN.cents);
  expect(Object.fromEntries(sums)).toMatchObject({
    'Net sold': soldCents,
    'Cash taken': paid.cashCents,
    'Card taken': paid.cardCents,
    'Cash given back': -2_000,
    'Card given back': -voidedCents,
    'Cancelled PINs · 1': -CASH_OUT_PIN.cents,
    Float: FLOAT_CENTS,
    'Cash expected': expectedCents,
    'Cash counted': expectedCents - SHORT_CENTS,
    'Difference, short': -SHORT_CENTS,
  });
  await z.getByRole('button', { name: 'Close' }).click();

  // Every PIN that was sold is on paper once, the copy's twice, and nothing that was undone in time.
  const paper = printer.slips().join('\n').replace(/\s/g, '');
  for (const { pin, reference, status } of closing.vouchers) {
    const times = paper.split(pin).length - 1;
    const lost = status === 'Reversed' && reference !== byCard?.reference;
    expect(times, `PIN of ${reference}`).toBe(lost ? 0 : reference === third.reference ? 2 : 1);
  }
  // Flash's own file of the day matches; with two mistakes planted in it, both are found.
  const file = await simulator.dailyFile(today());
  const planted = plantMistakes(file);
  await manage(page, 'Flash’s file');
  await chooseFile(page, `recon_${today().replaceAll('-', '')}.csv`, file);
  await expect(screen.ticket).toContainText('Nothing to do: everything matches.');
  await chooseFile(page, `recon_${today().replaceAll('-', '')}.csv`, planted.text);
  await expect(screen.ticket).toContainText('2 differences');
  for (const [kind, reference] of [
    ['The amount differs', planted.changed],
    ['Here, not in the file', planted.missing],
  ] as const)
    await expect(page.getByRole('main').filter({ hasText: kind })).toContainText(reference);
});
