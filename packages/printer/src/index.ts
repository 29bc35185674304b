export * from './device/device.ts';
export { openLinkedPrinter } from './driver/linked-printer.ts';
export { DEFAULT_TIMINGS, type PrinterTimings } from './driver/timings.ts';
export * from './interpreter/event.ts';
export * from './interpreter/interpreter.ts';
export * from './interpreter/paper.ts';
export * from './interpreter/paper-to-svg.ts';
export * from './interpreter/paper-to-text.ts';
export * from './open-printer.ts';
export * from './printer.ts';
export * from './profile.ts';
export * from './queue/print-queue.ts';
export * from './uri.ts';
export {
  openVirtualPrinter,
  type VirtualPorts,
  type VirtualPrinter,
} from './virtual/virtual-printer.ts';
