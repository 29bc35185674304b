export * from './build-pending-slip.ts';
export * from './build-sale-slip.ts';
export * from './document.ts';
export * from './encode/encode-sections.ts';
export * from './mark-as-copy.ts';
export * from './store.ts';
