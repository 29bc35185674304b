/** The outcome of something that may be refused: expected failures are values, never exceptions. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a reason as a refusal. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/**
 * Ends a switch over a union. The compiler refuses the call when a case is missing;
 * at run time it throws, because a value outside its type is a defect.
 */
export function assertNever(value: never): never {
  const kind =
    typeof value === 'object' && value !== null && 'kind' in value ? value['kind'] : typeof value;
  throw new Error(`Unhandled case: ${String(kind)}`);
}
