export { checkInvariants, INVARIANTS, type Violation } from './invariants/check.ts';
export { drawPlan } from './plan/draw-plan.ts';
export type { WorldPlan } from './plan/plan.ts';
export { makeWorldFolder, runWorld, type WorldResult } from './run-world.ts';
