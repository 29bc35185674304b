export * from './audit/detail-words.ts';
export * from './audit/fact.ts';
export * from './audit/kind-words.ts';
export * from './audit/value-words.ts';
export * from './permission-words.ts';
export * from './reconcile-words.ts';
export * from './report-words.ts';
export * from './sale-words.ts';
