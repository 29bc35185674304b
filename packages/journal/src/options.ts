import type { Clock, RandomSource } from '@tillkeeper/domain';
import { beside } from './files.ts';

/** What opening a journal needs. */
export interface JournalOptions {
  /** The database file; its folder is made when it is missing. */
  readonly file: string;
  readonly tillId: string;
  /** 32 bytes. Where it is kept is the app's business: the OS keystore. */
  readonly sealingKey: Uint8Array;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** The native addon to load instead of the packaged one, for old runtimes. */
  readonly nativeBinding?: string;
  /** The second copy. Beside the database as `journal.tape` unless said; best on another disk. */
  readonly tapeFile?: string;
  /**
   * True when this till has sold before: a folder with neither copy is then refused as `missing`
   * and not taken for a new till.
   */
  readonly mustExist?: boolean;
  /** `tail` (the default) proves the newest events and both heads; `full` walks everything. */
  readonly check?: 'tail' | 'full';
  readonly space?: Partial<SpaceLimits>;
  /** Called at each durable step of a record, for tests that stop a till there. */
  readonly onPoint?: (point: JournalPoint) => void;
}

/** The durable steps of a record, in order. */
export type JournalPoint = 'tape-written' | 'committed';

/** How much room on the disk is enough. */
export interface SpaceLimits {
  /** Below this a person should be told. */
  readonly lowBytes: number;
  /** Below this nothing new is sold. */
  readonly fullBytes: number;
  /** Size of the file that is given up so that an answer can be recorded on a full disk; 0 for none. */
  readonly ballastBytes: number;
  /** How many zeros are written ahead of the tape's frames at a time; 0 for none. */
  readonly tapeRoomBytes: number;
}

/** The options with every default filled in. */
export interface ResolvedOptions extends JournalOptions {
  readonly tapeFile: string;
  readonly space: SpaceLimits;
}

const MEBIBYTE = 1024 * 1024;
const SPACE: SpaceLimits = {
  lowBytes: 256 * MEBIBYTE,
  // A checkpoint may need as much as the write-ahead log holds, about 4 MB, besides the answers.
  fullBytes: 16 * MEBIBYTE,
  ballastBytes: 4 * MEBIBYTE,
  // About ninety sales. Writing them takes less than a millisecond on a disk that syncs in 0.2.
  tapeRoomBytes: MEBIBYTE / 2,
};

/** Fills in the defaults. */
export function resolveOptions(options: JournalOptions): ResolvedOptions {
  return {
    ...options,
    tapeFile: options.tapeFile ?? beside(options.file, 'tape'),
    space: { ...SPACE, ...options.space },
  };
}
