import { MISJUDGED } from './misjudged.ts';
import { MISPLUGGED } from './misplugged.ts';
import { MISSTEPPED } from './misstepped.ts';
import type { Mutant } from './mutant.ts';

/** Every broken till. The checker must find each of them out. */
export const MUTANTS: readonly Mutant[] = [...MISPLUGGED, ...MISJUDGED, ...MISSTEPPED];
