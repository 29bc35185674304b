import type { Printer, PrinterStatus } from '../printer.ts';

/** A printer that can be exchanged for another one while the till runs. */
export interface SwitchablePrinter extends Printer {
  /** Closes the one before and goes on with this one. A slip on its way ends as doubtful. */
  replace(next: Printer): Promise<void>;
}

/** Makes it; it begins with `first`. */
export function switchablePrinter(first: Printer): SwitchablePrinter {
  const listeners = new Set<(status: PrinterStatus) => void>();
  const tell = (status: PrinterStatus): void => {
    for (const listener of [...listeners]) listener(status);
  };
  let current = first;
  let stop = current.onStatusChange(tell);
  return {
    get uri() {
      return current.uri;
    },
    get columns() {
      return current.columns;
    },
    status: () => current.status(),
    abilities: () => current.abilities(),
    onStatusChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    print: (job) => current.print(job),
    giveUp: () => current.giveUp(),
    kickDrawer: () => current.kickDrawer(),
    close: () => current.close(),
    replace: async (next) => {
      const before = current;
      stop();
      current = next;
      stop = current.onStatusChange(tell);
      tell(current.status());
      await before.close();
    },
  };
}
