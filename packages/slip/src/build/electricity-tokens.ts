import type { ElectricityEvidence, MeterToken, TokenKind } from '@tillkeeper/domain';
import { cleanText } from '../clean-text.ts';
import type { SlipBlock, SlipSection } from '../document.ts';
import { bold, centred, DOUBLE_RULE, heading, paragraph, SPACE, secret } from './blocks.ts';
import { withUnit } from './electricity-figures.ts';

/**
 * One section per token, in the order of entry: the meter refuses a credit token made for its new
 * key until the key change tokens are in, so those stand first whatever order they came in.
 */
export function tokenSections(evidence: ElectricityEvidence): SlipSection[] {
  const tokens = inOrderOfEntry(evidence.tokens);
  const lastKeyChange = tokens.findLastIndex((each) => each.kind === 'key-change');
  return tokens.map((token, index) => ({
    name: 'token',
    blocks: [
      ...(index === 0 ? instructionBlocks(tokens) : []),
      ...labelBlocks(tokens, index, evidence),
      secret(token.token),
      ...(index === lastKeyChange ? newKeyBlocks(evidence) : []),
      ...(index === tokens.length - 1 ? [] : [SPACE]),
    ],
  }));
}

function inOrderOfEntry(tokens: readonly MeterToken[]): MeterToken[] {
  const isKeyChange = (token: MeterToken): boolean => token.kind === 'key-change';
  return [...tokens.filter(isKeyChange), ...tokens.filter((token) => !isKeyChange(token))];
}

function instructionBlocks(tokens: readonly MeterToken[]): SlipBlock[] {
  if (tokens.length === 1) {
    return [SPACE, DOUBLE_RULE, ...heading('ENTER THIS TOKEN AT THE METER'), SPACE];
  }
  return [
    SPACE,
    DOUBLE_RULE,
    ...heading('ENTER THE TOKENS IN THIS ORDER'),
    ...centred('Wait until each is accepted.'),
    SPACE,
  ];
}

function labelBlocks(
  tokens: readonly MeterToken[],
  index: number,
  evidence: ElectricityEvidence,
): SlipBlock[] {
  const token = tokens[index];
  if (token === undefined) return [];
  const place = tokens.length === 1 ? '' : `${index + 1} of ${tokens.length}`;
  const label = [place, tokenName(token, tokens, index), withUnit(token.units, evidence.unitType)];
  return paragraph(label.filter(Boolean).join(' '), 120).map(bold);
}

function tokenName(token: MeterToken, tokens: readonly MeterToken[], index: number): string {
  if (token.kind === 'other') return cleanText(token.description, 60).toUpperCase() || 'TOKEN';
  const several = tokens.filter((each) => each.kind === 'key-change').length > 1;
  const ordinal = token.kind === 'key-change' && several ? ` ${ORDINALS[index] ?? ''}` : '';
  return `${TOKEN_NAMES[token.kind]}${ordinal}`.trimEnd();
}

const TOKEN_NAMES: Record<Exclude<TokenKind, 'other'>, string> = {
  'key-change': 'KEY CHANGE TOKEN',
  standard: 'ELECTRICITY',
  'free-basic': 'FREE BASIC',
};
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

function newKeyBlocks(evidence: ElectricityEvidence): SlipBlock[] {
  const { keyChange } = evidence;
  if (keyChange === undefined) return [];
  const parts = [
    ['SGC', keyChange.supplyGroupCode],
    ['KRN', keyChange.keyRevisionNumber],
    ['TI', keyChange.tariffIndex],
  ] as const;
  const given = parts.filter(([, value]) => cleanText(value, 20) !== '');
  if (given.length === 0) return [];
  return paragraph(
    `new ${given.map(([name, value]) => `${name} ${cleanText(value, 20)}`).join(' ')}`,
  );
}
