import { formatRand, formatSastDateTime } from '@tillkeeper/domain';
import type { SlipBlock, SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import type { SlipWords } from '../../words/en.ts';
import { bold, centred, heading, pair, RULE, row, SPACE, signature } from '../blocks.ts';
import { formatSlipNumber } from '../frame.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';

/** A line of a report: what, how many, how much. */
export interface ReportLine {
  readonly label: string;
  readonly count?: number;
  /** May be negative: voids, pay-outs. Left out where only the count means something. */
  readonly amountCents?: number;
}

/** A person at a time. */
export interface ReportMoment {
  readonly utcMs: number;
  readonly by: string;
}

/** The cash of a shift. All in cents. */
export interface ReportCash {
  readonly floatCents: number;
  /** Cash sales, drops, pay-outs ... as they move the drawer: negative is out. */
  readonly movements: readonly ReportLine[];
  readonly expectedCents: number;
  readonly countedCents?: number | undefined;
  /** Counted less expected: negative is short. */
  readonly differenceCents?: number | undefined;
}

/** An X report, which reads, or a Z report, which closes. Sums are the caller's. */
export interface ReportSlipInput extends OfficeStamp {
  readonly report: 'x' | 'z';
  /** Z reports are numbered without gaps. */
  readonly reportNumber?: number | undefined;
  readonly shiftName: string;
  readonly opened: ReportMoment;
  /** Absent on an X. */
  readonly closed?: ReportMoment | undefined;
  /** First and last slip number; absent when nothing was sold. */
  readonly slipNumbers?: readonly [number, number] | undefined;
  readonly sales: readonly ReportLine[];
  /** Left out, like the cash, while the count is blind. */
  readonly totalCents?: number | undefined;
  /** Money that left with customers: cash-out, voids after the sale. */
  readonly paidOut: readonly ReportLine[];
  readonly tenders: readonly ReportLine[];
  readonly cash?: ReportCash | undefined;
  /** What somebody has to look at, with zeros: copies, open sales, prints, reversals, refunds. */
  readonly openItems: readonly ReportLine[];
  /** Who took over what is open. */
  readonly handedTo?: string | undefined;
  /** The head of the journal's hash chain, in hex: later changes of the journal show. */
  readonly chainHead?: string | undefined;
}

/** The X or Z report on paper. */
export function buildReportSlip(input: ReportSlipInput, store: StoreDetails): SlipDocument {
  const words = wordsOf(store);
  const number = input.reportNumber === undefined ? '' : formatReportNumber(input.reportNumber);
  return officeSlip(store, input, {
    kind: input.report === 'x' ? 'x-report' : 'z-report',
    title: `${input.report.toUpperCase()} REPORT ${number}`.trim(),
    standing: '',
    blocks: [
      ...titleBlocks(input, number, words),
      ...shiftBlocks(input, words),
      RULE,
      ...salesBlocks(input, words),
      ...sectionBlocks(words.tenders, input.tenders),
      ...cashBlocks(input.cash, words),
      ...openBlocks(input, words),
      ...sealBlocks(input, words),
      ...(input.report === 'z'
        ? [...signature(words.cashierSigns), ...signature(words.supervisorSigns)]
        : []),
    ],
  });
}

function titleBlocks(input: ReportSlipInput, number: string, words: SlipWords): SlipBlock[] {
  const title = input.report === 'x' ? words.xReport : words.zReport;
  return [
    ...heading(title),
    ...(number === '' ? [] : heading(`${words.reportNumber} ${number}`)),
    SPACE,
  ];
}

function shiftBlocks(input: ReportSlipInput, words: SlipWords): SlipBlock[] {
  const moment = (at: ReportMoment): string =>
    `${formatSastDateTime(at.utcMs).slice(0, 16)} ${at.by}`;
  const numbers = input.slipNumbers?.map(formatSlipNumber).join(' - ');
  return [
    ...pair(words.shift, input.shiftName),
    ...pair(words.opened, moment(input.opened)),
    ...(input.closed === undefined ? [] : pair(words.closed, moment(input.closed))),
    ...pair(words.slips, numbers ?? words.noSales),
  ];
}

function salesBlocks(input: ReportSlipInput, words: SlipWords): SlipBlock[] {
  return [
    ...input.sales.map(lineBlock),
    ...totalBlocks(input.totalCents, words),
    ...input.paidOut.map(lineBlock),
  ];
}

function totalBlocks(cents: number | undefined, words: SlipWords): SlipBlock[] {
  return cents === undefined ? [] : [bold(row(words.total, undefined, formatRand(cents)))];
}

function sectionBlocks(title: string, lines: readonly ReportLine[]): SlipBlock[] {
  return lines.length === 0 ? [] : [RULE, ...heading(title), ...lines.map(lineBlock)];
}

function cashBlocks(cash: ReportCash | undefined, words: SlipWords): SlipBlock[] {
  if (cash === undefined) return [];
  const amount = (label: string, cents: number | undefined): SlipBlock[] =>
    cents === undefined ? [] : [row(label, undefined, formatRand(cents))];
  return [
    RULE,
    ...heading(words.cashHeading),
    ...amount(words.float, cash.floatCents),
    ...cash.movements.map(lineBlock),
    ...amount(words.cashExpected, cash.expectedCents).map(bold),
    ...amount(words.cashCounted, cash.countedCents).map(bold),
    ...differenceBlocks(cash.differenceCents, words),
  ];
}

function differenceBlocks(cents: number | undefined, words: SlipWords): SlipBlock[] {
  if (cents === undefined) return [];
  const which = cents === 0 ? '' : ` ${cents < 0 ? words.short : words.over}`;
  return [bold(row(`${words.cashDifference}${which}`, undefined, formatRand(cents)))];
}

function openBlocks(input: ReportSlipInput, words: SlipWords): SlipBlock[] {
  const open = input.openItems;
  const isClear = open.every(({ count = 0, amountCents = 0 }) => count === 0 && amountCents === 0);
  return [
    RULE,
    ...heading(words.openHeading),
    ...open.map(lineBlock),
    ...(isClear ? centred(words.nothingOpen) : pair(words.handedTo, input.handedTo ?? '')),
  ];
}

function sealBlocks({ chainHead = '' }: ReportSlipInput, words: SlipWords): SlipBlock[] {
  const groups = chainHead.match(/.{1,8}/g) ?? [];
  return groups.length === 0
    ? []
    : [RULE, ...centred(words.journalSeal), ...centred(groups.join(' '))];
}

function lineBlock({ label, count, amountCents }: ReportLine): SlipBlock {
  if (amountCents === undefined) return row(label, undefined, String(count ?? 0));
  return row(label, count, formatRand(amountCents));
}

function formatReportNumber(reportNumber: number): string {
  return String(reportNumber).padStart(4, '0');
}
