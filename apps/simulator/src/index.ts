export { DEMO_ACCOUNT_NUMBER, DEMO_API_KEY } from './demo-account.ts';
export {
  DEFAULT_SIMULATOR_OPTIONS,
  type RunningSimulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator.ts';
