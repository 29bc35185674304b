export * from './access-values.ts';
export * from './client.ts';
export * from './office-values.ts';
export * from './reply.ts';
export * from './schema.ts';
export * from './set-up-values.ts';
export * from './surface.ts';
export * from './values.ts';
