import type { ConfigProblem } from '@tillkeeper/ipc';

/** The process's environment, as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where each variable's value belongs in the configuration. */
export const OVERRIDES: Readonly<Record<string, readonly string[]>> = {
  TILL_FLASH_BASE_URL: ['flash', 'baseUrl'],
  TILL_FLASH_ACCOUNT: ['flash', 'accountNumber'],
  TILL_STORE_ID: ['storeId'],
  TILL_TERMINAL_ID: ['terminalId'],
  TILL_PRINTER: ['printer', 'uri'],
};

const KNOWN = new Set([
  ...Object.keys(OVERRIDES),
  'TILL_CONFIG',
  'TILL_DATA_DIR',
  'TILL_DEMO',
  'TILL_DEMO_SIGN_IN',
  // Set by the till itself while it trains somebody.
  'TILL_TRAINING',
  'TILL_FLASH_API_KEY',
  'TILL_PASSPHRASE_FILE',
  // Set by the start command, for the runtime and not for the shop.
  'TILL_ELECTRON',
  'TILL_ELECTRON_FLAGS',
  'TILL_SQLITE_ADDON',
  // For proofs only; see kill-point.ts.
  'TILL_KILL_AT',
]);

/** A copy of the raw configuration with the environment's values in place of its own. */
export function applyEnvironment(raw: unknown, environment: Environment): unknown {
  const merged = structuredClone(isRecord(raw) ? raw : {});
  for (const [name, path] of Object.entries(OVERRIDES)) {
    const value = environment[name];
    if (value !== undefined && value !== '') setAt(merged, path, value);
  }
  return merged;
}

/** Variables that look like ours and mean nothing: a typing mistake that would be silently ignored. */
export function unknownVariables(environment: Environment): ConfigProblem[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('TILL_') && !KNOWN.has(name))
    .map((name) => ({
      source: 'environment',
      key: name,
      line: null,
      message: `There is no variable ${name}. Known ones: ${[...KNOWN].slice(0, 9).join(', ')}.`,
    }));
}

/** The variable that set the value at a path, when one did. */
export function overriddenBy(
  path: readonly PropertyKey[],
  environment: Environment,
): string | undefined {
  return Object.entries(OVERRIDES).find(
    ([name, target]) => environment[name] && target.join('.') === path.join('.'),
  )?.[0];
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: string): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head] ?? {};
  // What should be a section and is none stays as it is, for the schema to complain of.
  if (!isRecord(inner)) return;
  target[head] = inner;
  setAt(inner, rest, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
