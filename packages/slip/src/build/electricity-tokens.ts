import type { ElectricityEvidence, MeterToken, TokenKind } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock, SlipSection } from '../document.ts';
import type { SlipWords } from '../words/en.ts';
import { bold, centred, DOUBLE_RULE, heading, paragraph, SPACE, secret } from './blocks.ts';
import { withUnit } from './electricity-figures.ts';

/**
 * One section per token, in the order of entry: the meter refuses a credit token made for its new
 * key until the key change tokens are in, so those stand first whatever order they came in.
 */
export function tokenSections(evidence: ElectricityEvidence, words: SlipWords): SlipSection[] {
  const tokens = inOrderOfEntry(evidence.tokens);
  const lastKeyChange = tokens.findLastIndex((each) => each.kind === 'key-change');
  return tokens.map((token, index) => ({
    name: 'token',
    blocks: [
      ...(index === 0 ? instructionBlocks(tokens, words) : []),
      ...labelBlocks({ tokens, index, evidence, words }),
      secret(token.token),
      ...(index === lastKeyChange ? newKeyBlocks(evidence, words) : []),
      SPACE,
    ],
  }));
}

function inOrderOfEntry(tokens: readonly MeterToken[]): MeterToken[] {
  const isKeyChange = (token: MeterToken): boolean => token.kind === 'key-change';
  return [...tokens.filter(isKeyChange), ...tokens.filter((token) => !isKeyChange(token))];
}

function instructionBlocks(tokens: readonly MeterToken[], words: SlipWords): SlipBlock[] {
  if (tokens.length === 1) return [DOUBLE_RULE, ...heading(words.enterToken), SPACE];
  return [DOUBLE_RULE, ...heading(words.enterTokens), ...centred(words.waitUntilAccepted), SPACE];
}

/** One token among those of its slip. */
interface TokenPlace {
  readonly tokens: readonly MeterToken[];
  readonly index: number;
  readonly evidence: ElectricityEvidence;
  readonly words: SlipWords;
}

function labelBlocks(place: TokenPlace): SlipBlock[] {
  const { tokens, index, evidence, words } = place;
  const token = tokens[index];
  if (token === undefined) return [];
  const label = [
    tokens.length === 1 ? '' : words.tokenPlace(index + 1, tokens.length),
    tokenName(token, place),
    withUnit(token.units, evidence.unitType),
  ];
  return paragraph(label.filter(Boolean).join(' '), 120).map(bold);
}

function tokenName(token: MeterToken, { tokens, index, words }: TokenPlace): string {
  if (token.kind === 'other') return cleanText(token.description, 60).toUpperCase() || words.token;
  const several = tokens.filter((each) => each.kind === 'key-change').length > 1;
  const ordinal = token.kind === 'key-change' && several ? ` ${ORDINALS[index] ?? ''}` : '';
  return `${words[TOKEN_NAMES[token.kind]]}${ordinal}`.trimEnd();
}

const TOKEN_NAMES = {
  'key-change': 'keyChangeToken',
  standard: 'electricityToken',
  'free-basic': 'freeToken',
} as const satisfies Record<Exclude<TokenKind, 'other'>, keyof SlipWords>;
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

function newKeyBlocks(evidence: ElectricityEvidence, words: SlipWords): SlipBlock[] {
  const { keyChange } = evidence;
  if (keyChange === undefined) return [];
  const parts = [
    ['SGC', keyChange.supplyGroupCode],
    ['KRN', keyChange.keyRevisionNumber],
    ['TI', keyChange.tariffIndex],
  ] as const;
  const given = parts.filter(([, value]) => cleanText(value, 20) !== '');
  if (given.length === 0) return [];
  const key = given.map(([name, value]) => `${name} ${cleanText(value, 20)}`).join(' ');
  return paragraph(`${words.newKey} ${key}`);
}
