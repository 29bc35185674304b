export * from './device/device.ts';
export * from './discovery/find-printers.ts';
export { findSpeed } from './discovery/find-speed.ts';
export { openLinkedPrinter } from './driver/linked-printer.ts';
export { DEFAULT_TIMINGS, type PrinterTimings } from './driver/timings.ts';
export * from './interpreter/event.ts';
export * from './interpreter/interpreter.ts';
export * from './interpreter/paper.ts';
export * from './interpreter/paper-to-svg.ts';
export * from './interpreter/paper-to-text.ts';
export * from './open-printer.ts';
export * from './printer.ts';
export * from './process/host.ts';
export * from './process/local-service.ts';
export * from './process/messages.ts';
export * from './process/printer-service.ts';
export * from './profile.ts';
export * from './queue/print-queue.ts';
export * from './queue/switchable-printer.ts';
export * from './uri.ts';
export {
  openVirtualPrinter,
  type VirtualPorts,
  type VirtualPrinter,
} from './virtual/virtual-printer.ts';
