/** What is chosen for a printer, apart from where it is. */
export interface PrinterOptions {
  readonly columns: '32' | '42' | '48';
  readonly drawer: 'none' | 'pin2' | 'pin5';
  readonly status: 'ask' | 'none';
}

/** A printer's name with the options written behind it; what it says of other things stays. */
export function withOptions(address: string, options: PrinterOptions): string {
  const [name = '', query = ''] = address.trim().split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('columns', options.columns);
  for (const key of ['drawer', 'status'] as const) {
    const isUsual = options[key] === USUAL_OPTIONS[key];
    if (isUsual) parameters.delete(key);
    else parameters.set(key, options[key]);
  }
  return `${name}?${parameters}`;
}

/** The options that a printer's name carries. */
export function optionsOf(address: string): PrinterOptions {
  const parameters = new URLSearchParams(address.split('?')[1] ?? '');
  return {
    columns: pick(parameters.get('columns'), ['32', '42', '48'], USUAL_OPTIONS.columns),
    drawer: pick(parameters.get('drawer'), ['none', 'pin2', 'pin5'], USUAL_OPTIONS.drawer),
    status: pick(parameters.get('status'), ['ask', 'none'], USUAL_OPTIONS.status),
  };
}

/** A printer's name without what stands behind the question mark. */
export function placeOf(address: string): string {
  return address.split('?')[0] ?? '';
}

const USUAL_OPTIONS: PrinterOptions = { columns: '42', drawer: 'none', status: 'ask' };

function pick<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}
