import { buildCashSlip } from '../build/office/cash-slip.ts';
import { buildRefundSlip } from '../build/office/refund-slip.ts';
import { buildReportSlip } from '../build/office/report-slip.ts';
import { buildTestSlip } from '../build/office/test-slip.ts';
import { buildVoidSlip } from '../build/office/void-slip.ts';
import { buildPendingSlip } from '../build-pending-slip.ts';
import { buildSaleSlip } from '../build-sale-slip.ts';
import type { SlipDocument } from '../document.ts';
import { markAsCopy } from '../mark-as-copy.ts';
import { markAsTraining } from '../mark-as-training.ts';
import type { StoreDetails } from '../store.ts';
import { DEFAULT_SLIP_TEMPLATE } from '../template.ts';
import { BLIND_X_REPORT, DROP, REFUND, VOID, X_REPORT, Z_REPORT } from './office-samples.ts';
import { KEY_CHANGE, SOLD_UTC_MS, STORE } from './samples.ts';
import { SLIP_SAMPLES } from './slip-samples.ts';

/** A slip with its name in the golden files. */
export type NamedSlip = readonly [name: string, document: SlipDocument];

/** One of every slip that the till can print. Golden files, pictures and cross-checks run over all. */
export function allSlips(): NamedSlip[] {
  return [...saleSlips(), ...pendingSlips(), ...copies(), ...officeSlips(), ...templateSlips()];
}

function saleSlips(): NamedSlip[] {
  return SLIP_SAMPLES.map(
    ({ name, sale, evidence, store }): NamedSlip => [
      name,
      buildSaleSlip(sale, evidence, store ?? STORE),
    ],
  );
}

function pendingSlips(): NamedSlip[] {
  return ['airtime', 'electricity-key-change'].map((name): NamedSlip => {
    const { sale } = sampleOf(name);
    const unknown = { ...sale, phase: { kind: 'waiting' }, attempts: [] } as const;
    return [`pending-${name}`, buildPendingSlip(unknown, STORE)];
  });
}

function copies(): NamedSlip[] {
  const { sale } = sampleOf('electricity-key-change');
  const torn = {
    copyNumber: 1,
    originalSlipNumber: 186,
    printedUtcMs: SOLD_UTC_MS + 95_000,
    operatorName: 'Nomsa',
    why: 'Paper ended',
    stoppedIn: 'token 3 of 4',
  };
  const byManager = {
    ...torn,
    copyNumber: 2,
    approvedBy: 'Thandi',
    why: 'Customer lost it',
    stoppedIn: '',
  };
  return [
    ['copy', markAsCopy(buildSaleSlip(sale, KEY_CHANGE, STORE), torn)],
    ['copy-by-manager', markAsCopy(saleSlip('airtime', STORE), byManager)],
    ['training', markAsTraining(saleSlip('one-voucher', STORE))],
  ];
}

const BY_CARD = { cashCents: 0, cardCents: 2_900, cardReference: '004512' } as const;

function officeSlips(): NamedSlip[] {
  const due = { ...VOID.refund, state: 'due' } as const;
  return [
    ['void', buildVoidSlip(VOID, STORE)],
    ['void-refund-due', buildVoidSlip({ ...VOID, refund: due, target: '082 123 4567' }, STORE)],
    [
      'void-of-split',
      buildVoidSlip({ ...VOID, refund: { ...due, cashCents: 900, voucherCents: 2_000 } }, STORE),
    ],
    ['void-of-card', buildVoidSlip({ ...VOID, refund: { ...due, ...BY_CARD } }, STORE)],
    [
      'void-of-card-paid',
      buildVoidSlip({ ...VOID, refund: { ...VOID.refund, ...BY_CARD } }, STORE),
    ],
    [
      'void-of-cash-and-card',
      buildVoidSlip(
        {
          ...VOID,
          askedBy: 'Nomsa',
          refund: { ...due, ...BY_CARD, cashCents: 900, cardCents: 2_000 },
        },
        STORE,
      ),
    ],
    ['refund', buildRefundSlip(REFUND, STORE)],
    [
      'float',
      buildCashSlip({ ...DROP, movement: 'float', reason: '', amountCents: 50_000 }, STORE),
    ],
    ['cash-drop', buildCashSlip(DROP, STORE)],
    [
      'pay-out',
      buildCashSlip({ ...DROP, movement: 'pay-out', reason: 'Milk, invoice 812' }, STORE),
    ],
    [
      'cash-taken-back',
      buildCashSlip({ ...DROP, movement: 'take-back', reason: 'A digit too many (212/3)' }, STORE),
    ],
    ['x-report', buildReportSlip(X_REPORT, STORE)],
    ['blind-x-report', buildReportSlip(BLIND_X_REPORT, STORE)],
    ['z-report', buildReportSlip(Z_REPORT, STORE)],
    ['test', buildTestSlip({ ...DROP, printerName: 'serial:///dev/ttyUSB0', columns: 32 }, STORE)],
  ];
}

/** Other languages, and everything that a shop can add or leave out. */
function templateSlips(): NamedSlip[] {
  const inLanguage = (language: 'af' | 'zu'): StoreDetails => ({
    ...STORE,
    template: { ...DEFAULT_SLIP_TEMPLATE, language },
  });
  const everything: StoreDetails = {
    ...STORE,
    template: {
      ...DEFAULT_SLIP_TEMPLATE,
      logo: true,
      headerLines: ['Open 6:00 - 20:00', 'WhatsApp 082 000 0000'],
      footerLines: ['Siyabonga! Thank you!', 'No change given after you have left the counter.'],
      supportLink: 'https://wa.me/27820000000',
      referenceCode: 'always',
    },
  };
  const nothing: StoreDetails = {
    ...STORE,
    template: {
      ...DEFAULT_SLIP_TEMPLATE,
      show: {
        operatorName: false,
        customerAddress: false,
        utilityAddress: false,
        tariffBlocks: false,
        terms: false,
      },
    },
  };
  return [
    ['afrikaans-electricity', saleSlip('electricity-key-change', inLanguage('af'))],
    ['afrikaans-one-voucher', saleSlip('one-voucher', inLanguage('af'))],
    ['afrikaans-void', buildVoidSlip(VOID, inLanguage('af'))],
    ['afrikaans-z-report', buildReportSlip(Z_REPORT, inLanguage('af'))],
    ['zulu-electricity', saleSlip('electricity-one-token', inLanguage('zu'))],
    ['everything', saleSlip('one-voucher', everything)],
    ['least', saleSlip('electricity-key-change', nothing)],
  ];
}

function saleSlip(name: string, store: StoreDetails): SlipDocument {
  const { sale, evidence } = sampleOf(name);
  return buildSaleSlip(sale, evidence, store);
}

function sampleOf(name: string): (typeof SLIP_SAMPLES)[number] {
  const sample = SLIP_SAMPLES.find((each) => each.name === name);
  if (sample === undefined) throw new Error(`There is no sample slip named ${name}.`);
  return sample;
}
