import type { Role } from '@tillkeeper/domain';

/** What is wrong with a PIN that somebody chose. */
export type PinProblem = 'not-digits' | 'too-short' | 'too-long' | 'too-plain' | 'same-as-before';

/** The fewest digits of a PIN: more for those who can undo sales and change the till. */
export const SHORTEST_PIN: Readonly<Record<Role, number>> = {
  cashier: 4,
  supervisor: 6,
  manager: 6,
};
/** The most digits of a PIN. */
export const LONGEST_PIN = 12;

/**
 * Whether a role may have this PIN. Ten guesses are all that anybody gets, so what matters is that
 * a PIN is not among the first ten that come to mind.
 */
export function checkPin(pin: string, role: Role): PinProblem | undefined {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length < SHORTEST_PIN[role]) return 'too-short';
  if (pin.length > LONGEST_PIN) return 'too-long';
  return isPlain(pin) ? 'too-plain' : undefined;
}

/** One digit over and over, a run up or down, or a few digits repeated: 1111, 1234, 9876, 121212. */
function isPlain(pin: string): boolean {
  return hasEvenSteps(pin) || isRepeated(pin) || WELL_KNOWN.has(pin);
}

function hasEvenSteps(pin: string): boolean {
  const steps = [...pin]
    .slice(1)
    .map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return [0, 1, 9].some((step) => steps.every((each) => each === step));
}

function isRepeated(pin: string): boolean {
  return [1, 2, 3].some(
    (length) =>
      pin.length >= 2 * length && pin === pin.slice(0, length).repeat(99).slice(0, pin.length),
  );
}

// The keypad's middle column, and others at the head of every published list of PINs.
const WELL_KNOWN = new Set([
  '2580',
  '0852',
  '1004',
  '2000',
  '1122',
  '1313',
  '6969',
  '112233',
  '123321',
  '159753',
  '147258',
  '147258369',
  '123654',
]);
