export * from './interpreter/event.ts';
export * from './interpreter/interpreter.ts';
export * from './interpreter/paper.ts';
export * from './interpreter/paper-to-svg.ts';
export * from './interpreter/paper-to-text.ts';
export * from './open-printer.ts';
export * from './printer.ts';
export { openSerialPrinter, type SerialPorts } from './serial/serial-printer.ts';
export * from './uri.ts';
export {
  openVirtualPrinter,
  type VirtualPorts,
  type VirtualPrinter,
} from './virtual/virtual-printer.ts';
