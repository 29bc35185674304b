export * from './contract.ts';
export { openJournal } from './open.ts';
export type { JournalOptions, JournalPoint, SpaceLimits } from './options.ts';
export { restoreJournal } from './restore.ts';
export { measureTape, type TapeUse } from './tape/tape.ts';
export { runInSlices } from './verify/steps.ts';
export { type FolderToVerify, verifyFolder } from './verify-folder.ts';
