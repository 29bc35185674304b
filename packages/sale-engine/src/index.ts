export { createSaleEngine, type EngineState, type SaleEngine } from './engine.ts';
export * from './events.ts';
export * from './ports.ts';
export { DEFAULT_SETTINGS, type EngineSettings } from './settings.ts';
export { type SaleMachine, step } from './step.ts';
