export * from './fifo-server.ts';
export * from './printer-server.ts';
export * from './pty-server.ts';
export * from './tcp-server.ts';
