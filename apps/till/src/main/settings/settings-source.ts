import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { err, ok, type Result } from '@tillkeeper/domain';
import { writeTextFile } from '../json-file.ts';

/** Where the settings of this run are kept. */
export interface SettingsSource {
  /** `run`: in memory, until the demo ends. */
  readonly keptIn: 'file' | 'run';
  /** The file's path, for people. */
  readonly file: string;
  /** The text as it is now; undefined when there is none. */
  read(): Result<string | undefined, string>;
  /** Puts another text in its place, whole or not at all. Throws when it can't. */
  write(text: string): void;
}

/** The settings file. The text before the last change stays beside it, as `till.config.json.before`. */
export function fileSource(file: string): SettingsSource {
  return {
    keptIn: 'file',
    file,
    read: () => readTextFile(file),
    write: (text) => {
      // A link to a file elsewhere stays a link.
      const place = existsSync(file) ? realpathSync(file) : file;
      const former = readTextFile(place);
      if (former.ok && former.value !== undefined) writeTextFile(`${place}.before`, former.value);
      writeTextFile(place, text);
    },
  };
}

/** Names a text, so that another one is noticed. */
export function versionOf(text: string | undefined): string {
  return text === undefined ? 'none' : createHash('sha256').update(text).digest('hex');
}

/**
 * The text of a file, undefined where there is none, or the system's code. Only a file that is not
 * there is no file: one that can't be read must not be ignored in silence.
 */
export function readTextFile(file: string): Result<string | undefined, string> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOENT' ? ok(undefined) : err(code);
  }
}
