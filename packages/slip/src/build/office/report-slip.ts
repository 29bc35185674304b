import {
  type Approved,
  formatRand,
  formatSastDateTime,
  type StatementLine,
  type StatementPart,
} from '@tillkeeper/domain';
import type { SlipBlock, SlipDocument } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { wordsOf } from '../../template.ts';
import type { SlipWords } from '../../words/en.ts';
import { bold, centred, heading, pair, paragraph, RULE, row, SPACE, signature } from '../blocks.ts';
import { formatSlipNumber } from '../frame.ts';
import { type OfficeStamp, officeSlip } from './office-slip.ts';

/** A person at a time. */
export interface ReportMoment {
  readonly utcMs: number;
  readonly by: string;
}

/** An X report, which reads, or a Z report, which closes. Sums are the caller's. */
export interface ReportSlipInput extends OfficeStamp {
  /** `blind-x`: for whoever counts the drawer; it says what it leaves out. */
  readonly report: 'x' | 'blind-x' | 'z';
  /** Z reports are numbered without gaps. */
  readonly reportNumber?: number | undefined;
  readonly shiftName: string;
  readonly opened: ReportMoment;
  /** Absent on an X. */
  readonly counted?: ReportMoment | undefined;
  readonly closed?: ReportMoment | undefined;
  /** First and last slip number; absent when nothing was sold. */
  readonly slipNumbers?: readonly [number, number] | undefined;
  readonly parts: readonly StatementPart[];
  /** Who answered for what. */
  readonly approved?: readonly Approved[] | undefined;
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
    kind: input.report === 'z' ? 'z-report' : 'x-report',
    title: `${input.report === 'z' ? 'Z' : 'X'} REPORT ${number}`.trim(),
    standing: '',
    blocks: [
      ...titleBlocks(input, number, words),
      ...shiftBlocks(input, words),
      ...input.parts.flatMap((part) => partBlocks(part, words)),
      ...openBlocks(input, words),
      ...approvedBlocks(input, words),
      ...sealBlocks(input, words),
      ...(input.report === 'z'
        ? [...signature(words.cashierSigns), ...signature(words.supervisorSigns)]
        : []),
    ],
  });
}

function titleBlocks(input: ReportSlipInput, number: string, words: SlipWords): SlipBlock[] {
  return [
    ...heading(words[TITLES[input.report]]),
    ...(input.report === 'blind-x' ? paragraph(words.blindX, 300) : []),
    ...(number === '' ? [] : heading(`${words.reportNumber} ${number}`)),
    SPACE,
  ];
}

const TITLES = { x: 'xReport', 'blind-x': 'blindXReport', z: 'zReport' } as const;

function shiftBlocks(input: ReportSlipInput, words: SlipWords): SlipBlock[] {
  const moment = (at: ReportMoment): string =>
    `${formatSastDateTime(at.utcMs).slice(0, 16)} ${at.by}`;
  const numbers = input.slipNumbers?.map(formatSlipNumber).join(' - ');
  return [
    ...pair(words.shift, input.shiftName),
    ...pair(words.opened, moment(input.opened)),
    ...(input.counted === undefined ? [] : pair(words.counted, moment(input.counted))),
    ...(input.closed === undefined ? [] : pair(words.closed, moment(input.closed))),
    ...pair(words.slips, numbers ?? words.noSales),
  ];
}

function partBlocks({ id, lines }: StatementPart, words: SlipWords): SlipBlock[] {
  return [RULE, ...heading(words[PART_WORDS[id]]), ...lines.map((line) => lineBlock(line, words))];
}

const PART_WORDS = {
  sold: 'soldHeading',
  paidWith: 'paidWithHeading',
  vouchers: 'vouchersHeading',
  drawer: 'drawerHeading',
  open: 'openHeading',
} as const satisfies Record<StatementPart['id'], keyof SlipWords>;

function lineBlock(line: StatementLine, words: SlipWords): SlipBlock {
  const label = line.id === 'group' ? line.name : words[line.id];
  const { count, amountCents, isSum } = line;
  const block =
    amountCents === null
      ? row(label, undefined, String(count ?? 0))
      : row(label, count ?? undefined, formatRand(amountCents));
  return isSum ? bold(block) : block;
}

// Below the open items, which are the last part: nothing is left to do, or who sees to it.
function openBlocks({ parts, handedTo = '' }: ReportSlipInput, words: SlipWords): SlipBlock[] {
  const open = parts.find(({ id }) => id === 'open')?.lines ?? [];
  const isClear = open.every(({ count, amountCents }) => !count && !amountCents);
  return isClear ? centred(words.nothingOpen) : pair(words.handedTo, handedTo);
}

function approvedBlocks({ approved = [] }: ReportSlipInput, words: SlipWords): SlipBlock[] {
  if (approved.length === 0) return [];
  return [
    RULE,
    ...heading(words.approvedHeading),
    ...approved.flatMap(({ what, name, count }) =>
      pair(`${words[APPROVED_WORDS[what]]}${count > 1 ? ` (${count})` : ''}`, name),
    ),
  ];
}

const APPROVED_WORDS = {
  voids: 'voids',
  payIns: 'paidIn',
  payOuts: 'paidOut',
  takenBack: 'takenBack',
  difference: 'difference',
  handOver: 'handOver',
  closing: 'closing',
} as const satisfies Record<Approved['what'], keyof SlipWords>;

function sealBlocks({ chainHead = '' }: ReportSlipInput, words: SlipWords): SlipBlock[] {
  const groups = chainHead.match(/.{1,8}/g) ?? [];
  return groups.length === 0
    ? []
    : [RULE, ...centred(words.journalSeal), ...centred(groups.join(' '))];
}

function formatReportNumber(reportNumber: number): string {
  return String(reportNumber).padStart(4, '0');
}
