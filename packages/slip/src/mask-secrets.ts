import { stripSeparators } from '@tillkeeper/domain';
import type { SlipBlock, SlipDocument, SlipSection } from './document.ts';

/**
 * The same slip with its PINs and tokens hidden but for their last four characters, wherever they
 * stand: in the big groups, in a code, in a text of the provider. For looking at old slips.
 */
export function maskSecrets(document: SlipDocument): SlipDocument {
  const secrets = document.sections.flatMap(({ blocks }) => blocks.flatMap(secretOf));
  return { ...document, sections: document.sections.map((each) => maskSection(each, secrets)) };
}

function secretOf(block: SlipBlock): string[] {
  return block.kind === 'secret' ? [stripSeparators(block.groups.join(''))].filter(Boolean) : [];
}

function maskSection(section: SlipSection, secrets: readonly string[]): SlipSection {
  return { ...section, blocks: section.blocks.map((block) => maskBlock(block, secrets)) };
}

function maskBlock(block: SlipBlock, secrets: readonly string[]): SlipBlock {
  if (block.kind === 'secret') return { ...block, groups: maskGroups(block.groups) };
  const holdsOne = textsOf(block).some((text) => {
    const compact = stripSeparators(text);
    return secrets.some((secret) => compact.includes(secret));
  });
  return holdsOne ? { kind: 'text', text: HIDDEN, align: 'centre' } : block;
}

const HIDDEN = '[hidden]';
/** Never more than a third: the last four of a short code would give it away. */
const SHOWN = 4;

function maskGroups(groups: readonly string[]): string[] {
  let left = groups.reduce((sum, group) => sum + [...group].length, 0);
  const shown = Math.min(SHOWN, Math.floor(left / 3));
  return groups.map((group) =>
    [...group].map((character) => (left-- > shown ? '*' : character)).join(''),
  );
}

function textsOf(block: SlipBlock): string[] {
  switch (block.kind) {
    case 'text':
    case 'big':
      return [block.text];
    case 'pair':
      return [block.left, block.right];
    case 'row':
      return [block.left, block.middle, block.right];
    case 'qr':
    case 'barcode':
      return [block.data];
    case 'secret':
    case 'rule':
    case 'space':
    case 'logo':
      return [];
  }
}
