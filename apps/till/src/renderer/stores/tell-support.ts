/**
 * Leaves a trace in the window's console, which support can open. Errors of the surface hold no PIN
 * or token: those travel only in answers.
 */
export function tellSupport(what: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the one place; the main process writes the log.
  console.error(what);
}
