export * from './client.ts';
export * from './schema.ts';
export * from './surface.ts';
export * from './values.ts';
