import { type RunningSimulator, type SimulatorOptions, startSimulator } from './simulator.ts';

/** A simulator on a free port, with a client that knows just enough of the interface. */
export interface SimulatorBench {
  readonly simulator: RunningSimulator;
  /** Lets the simulator's clock run ahead. */
  readonly wait: (ms: number) => void;
  /** A POST below `/aggregation/4.0` with a good access token and the right account. */
  readonly post: (path: string, body: object) => Promise<Answer>;
  /** A call to the control interface. */
  readonly control: (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<Answer>;
  /** Sets a fault for 1Voucher purchases. */
  readonly fault: (fault: object) => Promise<Answer>;
  /** Asks for an access token. */
  readonly newToken: () => Promise<string>;
}

/** What came back. `json` is `undefined` when it was not JSON. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: AnswerJson;
}

/** The names that tests look at. Each answer has only some of them. */
export interface AnswerJson {
  readonly responseCode: number;
  readonly path: string;
  readonly voucher: { readonly pin: string };
  readonly products: readonly { readonly productName: string }[];
  readonly access_token: string;
  readonly balanceCents: number;
  readonly entries: readonly unknown[];
  readonly vouchers: readonly unknown[];
  readonly meters: readonly unknown[];
  readonly requests: readonly unknown[];
  readonly released: number;
  readonly error: string;
}

/** Starts a simulator whose clock only a test can move. */
export async function startBench(options: Partial<SimulatorOptions> = {}): Promise<SimulatorBench> {
  let nowUtcMs = Date.UTC(2026, 10, 21, 14, 40, 35);
  const simulator = await startSimulator({ nowUtcMs: () => nowUtcMs, ...options });
  let token = '';
  const newToken = async (): Promise<string> => {
    const answer = await requestToken(simulator, simulator.apiKey);
    return answer.json.access_token;
  };
  const post = async (path: string, body: object): Promise<Answer> => {
    token = token === '' ? await newToken() : token;
    const url = `${simulator.baseUrl}/aggregation/4.0${path}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const full = { accountNumber: simulator.accountNumber, ...body };
    return call(url, { method: 'POST', headers, body: JSON.stringify(full) });
  };
  const control: SimulatorBench['control'] = (method, path, body) =>
    call(`${simulator.baseUrl}/_sim${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const fault = (each: object): Promise<Answer> =>
    control('POST', '/faults', { operation: 'one-voucher-purchase', ...each });
  const wait = (ms: number): void => {
    nowUtcMs += ms;
  };
  return { simulator, wait, post, control, fault, newToken };
}

/** POST /token with any key and form. */
export function requestToken(
  simulator: RunningSimulator,
  apiKey: string,
  grant = 'client_credentials',
): Promise<Answer> {
  return call(`${simulator.baseUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${apiKey}` },
    body: new URLSearchParams({ grant_type: grant }),
  });
}

/** Any call; rejects as `fetch` does when the connection ends without an answer. */
export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, text, json: parse(text) };
}

function parse(text: string): AnswerJson {
  try {
    return JSON.parse(text) as AnswerJson;
  } catch {
    return undefined as unknown as AnswerJson;
  }
}
