export * from './contract.ts';
export { type JournalOptions, openJournal } from './open.ts';
