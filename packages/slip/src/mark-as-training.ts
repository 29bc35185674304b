import { banner, SPACE } from './build/blocks.ts';
import type { SlipDocument } from './document.ts';
import { type SlipLanguage, slipWords } from './words/slip-words.ts';

/**
 * Any slip as training prints it: in a frame at both ends that nobody overlooks, because a PIN of
 * the training must never be taken for cash.
 */
export function markAsTraining(document: SlipDocument, language?: SlipLanguage): SlipDocument {
  const frame = banner(slipWords(language).training);
  return {
    ...document,
    title: `TRAINING ${document.title}`,
    sections: [
      { name: 'header', blocks: [...frame, SPACE] },
      ...document.sections,
      { name: 'footer', blocks: [SPACE, ...frame] },
    ],
  };
}
