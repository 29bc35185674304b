export { createCallOnce, type LineLimits } from './call-once.ts';
export * from './http-call.ts';
export * from './provider.ts';
export * from './server-url.ts';
