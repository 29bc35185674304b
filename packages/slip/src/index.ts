export * from './build-pending-slip.ts';
export * from './build-sale-slip.ts';
export * from './build-test-slip.ts';
export * from './document.ts';
export * from './encode/encode-slip.ts';
export { encodeDrawerPulse } from './encode/thermal-encoder.ts';
export { layOut } from './layout/lay-out.ts';
export {
  COLUMN_WIDTHS,
  type Columns,
  type LaidOutLine,
  type LaidOutSection,
} from './layout/line.ts';
export * from './mark-as-copy.ts';
export * from './store.ts';
export * from './to-text.ts';
