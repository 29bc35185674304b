import type { HttpBindings } from '@hono/node-server';
import type { Ledger } from '@tillkeeper/flash-ledger';
import type { AccessTokens } from './access-tokens.ts';
import type { Faults } from './faults.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RequestLog } from './request-log.ts';
import type { Settings } from './settings.ts';
import type { Traffic } from './traffic.ts';

/** What all routes work on. */
export interface Bench {
  readonly ledger: Ledger;
  readonly settings: () => Settings;
  readonly setSettings: (changes: Partial<Settings>) => void;
  readonly rateLimit: RateLimit;
  readonly traffic: Traffic;
  /** Waits as long as an answer takes, by the settings. */
  readonly latency: () => Promise<void>;
  /** The key of `Authorization: Basic`, already base64. */
  readonly apiKey: string;
  readonly tokens: AccessTokens;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly nowUtcMs: () => number;
  /** Saves the ledger where that was asked for and tells the open pages. */
  readonly changed: () => void;
  /** Calls back after each change; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
  /** A line for whoever runs the server. Never a PIN, token or key. */
  readonly log: (line: string) => void;
}

/** The environment of every route: node's own request and response, for faults below HTTP. */
export interface BenchEnv {
  Bindings: HttpBindings;
}
