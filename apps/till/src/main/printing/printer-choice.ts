import { parsePrinterUri } from '@tillkeeper/printer';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../json-file.ts';

const uri = z.string().refine((text) => parsePrinterUri(text).ok);
const schema = z.strictObject({
  uri,
  /** What the settings file said when the choice was made. */
  insteadOf: z.string(),
});

/** The printer that was chosen on the screen, which outlives a restart. */
export interface PrinterChoice {
  /** The printer to use: the choice, or the one of the settings file. */
  uri(): string;
  choose(uri: string): void;
}

/**
 * Keeps the choice beside the journal. Whoever writes another printer into the settings file means
 * it: a choice that was made before no longer counts.
 */
export function openPrinterChoice(file: string, configUri: string): PrinterChoice {
  const kept = readJsonFile(file, schema);
  let chosen = kept?.insteadOf === configUri ? kept.uri : configUri;
  return {
    uri: () => chosen,
    choose: (next) => {
      writeJsonFile(file, { uri: next, insteadOf: configUri });
      chosen = next;
    },
  };
}
