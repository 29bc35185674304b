export {
  DEFAULT_SIMULATOR_OPTIONS,
  DEMO_ACCOUNT_NUMBER,
  DEMO_API_KEY,
  type RunningSimulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator.ts';
