import { AF } from './af.ts';
import { EN, type SlipWords } from './en.ts';
import { ZU } from './zu.ts';

export type { SlipWords };

/** The languages that slips can be printed in, as the settings name them. */
export const SLIP_LANGUAGES = ['en', 'af', 'zu'] as const;

/** A language of slips. */
export type SlipLanguage = (typeof SLIP_LANGUAGES)[number];

/** The words of a language; a word that it lacks is the English one. */
export function slipWords(language: SlipLanguage = 'en'): SlipWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<SlipLanguage, SlipWords>> = {
  en: EN,
  af: { ...EN, ...AF },
  zu: { ...EN, ...ZU },
};
