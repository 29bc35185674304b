import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { EscPosInterpreter, paperToSvg, paperToText } from '@tillkeeper/printer';
import { COLUMN_WIDTHS, encodeSections, toText } from '@tillkeeper/slip';
import { allSlips } from '@tillkeeper/slip/testing';
import type { Cashier } from '../support/cashier.ts';
import { SLIPS, say } from './output.ts';
import { drawPicture } from './picture.ts';
import { type Stage, setUp } from './stage.ts';

const COLUMNS = 42;

/** One slip to make: a name for its files, and the sale that prints it. */
interface Order {
  readonly name: string;
  readonly sell: (cashier: Cashier) => Promise<void>;
}

const ORDERS: readonly Order[] = [
  { name: 'airtime', sell: (cashier) => mobile(cashier, 'Airtime', '0821234567', 'R 29') },
  {
    name: 'data',
    sell: (cashier) => mobile(cashier, 'Data', '0831234567', '1GB 7 Day Data, R 49'),
  },
  { name: 'electricity', sell: (cashier) => electricity(cashier, '07123456787', 'R 100') },
  {
    name: 'electricity-arrears-key-change',
    sell: (cashier) => electricity(cashier, '07330044194', 'R 200'),
  },
  { name: '1voucher', sell: (cashier) => pinOnPaper(cashier, '1Voucher', 'R 50') },
  { name: 'cash-out-pin', sell: (cashier) => pinOnPaper(cashier, 'Cash-out PIN', 'R 500') },
  { name: 'eezi', sell: (cashier) => pinOnPaper(cashier, 'Eezi airtime', 'R 29') },
  { name: 'flash-token', sell: (cashier) => pinOnPaper(cashier, 'Flash Token', 'R 50') },
  { name: 'gift-voucher', sell: giftVoucher },
  { name: 'bill-payment', sell: billPayment },
];

/**
 * Sells one of each and keeps every slip as it came out of the far end of the serial line: the bytes,
 * the text that the interpreter reads in them, and its drawing.
 */
export async function makeSlips(): Promise<void> {
  console.log('\nSlips, 42 columns');
  const stage = await setUp('light', { printer: 'serial' });
  try {
    for (const { name, sell } of ORDERS) await keep(stage, name, () => sell(stage.cashier));
    await keep(stage, 'copy', () => printAgain(stage));
  } finally {
    await stage.strike();
  }
  keepEverySlip();
}

/** One of every slip that the till can print, as drawing and text, for each width of paper. */
function keepEverySlip(): void {
  const folder = join(SLIPS, 'every-kind');
  mkdirSync(folder, { recursive: true });
  for (const [name, document] of allSlips()) {
    for (const columns of COLUMN_WIDTHS) {
      const interpreter = new EscPosInterpreter({ columns });
      for (const { bytes } of encodeSections(document, columns)) interpreter.write(bytes);
      writeFileSync(join(folder, `${name}-${columns}.svg`), paperToSvg(interpreter.paper()));
      writeFileSync(join(folder, `${name}-${columns}.txt`), toText(document, columns));
    }
  }
  say(`every-kind: ${allSlips().length} slips at ${COLUMN_WIDTHS.join(', ')} columns`);
}

async function keep({ printer, till }: Stage, name: string, make: () => Promise<void>) {
  const bytesBefore = printer.bytes().length;
  const slipsBefore = printer.slips().length;
  await make();
  await printer.slip(slipsBefore + 1);
  const bytes = printer.bytes().subarray(bytesBefore);
  const interpreter = new EscPosInterpreter({ columns: COLUMNS });
  interpreter.write(bytes);
  const paper = interpreter.paper();
  writeFileSync(join(SLIPS, `${name}.bin`), bytes);
  writeFileSync(join(SLIPS, `${name}.txt`), paperToText(paper));
  await drawPicture(till.app, paperToSvg(paper), join(SLIPS, `${name}.png`));
  say(`${name}: ${bytes.length} bytes`);
}

async function mobile(
  cashier: Cashier,
  group: 'Airtime' | 'Data',
  number: string,
  amount: string,
): Promise<void> {
  await cashier.open(group);
  await cashier.number(number);
  await cashier.amount(amount);
  await finish(cashier);
}

async function electricity(cashier: Cashier, meter: string, amount: string): Promise<void> {
  await cashier.open('Electricity');
  await cashier.number(meter);
  await expect(cashier.page.getByTestId('meter-name')).toBeVisible();
  await cashier.amount(amount);
  await finish(cashier);
}

async function pinOnPaper(
  cashier: Cashier,
  group: '1Voucher' | 'Cash-out PIN' | 'Eezi airtime' | 'Flash Token',
  amount: string,
): Promise<void> {
  await cashier.open(group);
  await cashier.amount(amount);
  await finish(cashier);
}

async function finish(cashier: Cashier): Promise<void> {
  await cashier.pay('exact');
  await cashier.sell();
  await cashier.nextCustomer();
}

/** The newest slip did not come out: the till prints it again and marks it. */
async function printAgain({ cashier, till }: Stage): Promise<void> {
  await till.page.keyboard.press('F3');
  await cashier.screen.button('It didn’t come out').click();
  await cashier.screen.button('Print copy 1').click();
}

async function giftVoucher(cashier: Cashier): Promise<void> {
  await cashier.open('Gift voucher');
  await cashier.page.keyboard.type('takealot');
  await cashier.page.keyboard.press('Enter');
  await cashier.pay('exact');
  await cashier.sell();
  await cashier.nextCustomer();
}

async function billPayment(cashier: Cashier): Promise<void> {
  await cashier.open('Pay a bill');
  await cashier.page.keyboard.type('dstv');
  await cashier.page.keyboard.press('Enter');
  await cashier.number('1048203377');
  await cashier.otherAmount('429');
  await cashier.pay('exact');
  await cashier.sell();
  await cashier.nextCustomer();
}
