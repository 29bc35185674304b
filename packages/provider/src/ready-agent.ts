import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

/** Limits of the connections that an agent makes. Times in milliseconds. */
export interface ConnectionLimits {
  /** For name lookup, TCP and TLS together. */
  readonly connectTimeoutMs: number;
  /** How long an unused connection is kept for the next call. */
  readonly idleMs: number;
  /** Certificates (PEM) to trust in place of the built-in ones, for a shop behind its own TLS gateway. */
  readonly trustedCertificates?: string;
}

type Ready = (error: Error | null, stream: Duplex) => void;

/**
 * Connection pools that hand a connection to a request only when it is fully set up: connected,
 * and for https with the server's certificate verified. So a request that was never given a
 * connection has provably not sent a byte, whatever went wrong.
 */
export function createAgents(limits: ConnectionLimits): { http: http.Agent; https: https.Agent } {
  const options = { ...agentOptions(limits), ca: limits.trustedCertificates };
  return {
    http: new ReadyHttpAgent(limits.connectTimeoutMs, agentOptions(limits)),
    https: new ReadyHttpsAgent(
      limits.connectTimeoutMs,
      limits.trustedCertificates === undefined ? agentOptions(limits) : options,
    ),
  };
}

function agentOptions(limits: ConnectionLimits): http.AgentOptions {
  return {
    keepAlive: true,
    // Only unused connections are closed by this; a request has its own deadline.
    timeout: limits.idleMs,
    maxFreeSockets: 4,
    // Node tries the next address after 250 ms; a shop's mobile line is often slower than that.
    autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(limits.connectTimeoutMs / 3)),
  } as http.AgentOptions;
}

class ReadyHttpAgent extends http.Agent {
  readonly #connectTimeoutMs: number;
  constructor(connectTimeoutMs: number, options: http.AgentOptions) {
    super(options);
    this.#connectTimeoutMs = connectTimeoutMs;
  }
  override createConnection(options: http.ClientRequestArgs, ready: Ready): undefined {
    whenReady(super.createConnection(options), 'connect', this.#connectTimeoutMs, ready);
  }
}

class ReadyHttpsAgent extends https.Agent {
  readonly #connectTimeoutMs: number;
  constructor(connectTimeoutMs: number, options: https.AgentOptions) {
    super(options);
    this.#connectTimeoutMs = connectTimeoutMs;
  }
  override createConnection(options: https.RequestOptions, ready: Ready): undefined {
    whenReady(super.createConnection(options), 'secureConnect', this.#connectTimeoutMs, ready);
  }
}

// Timers run on the monotonic clock, so a changed wall clock neither shortens nor stretches them.
function whenReady(
  socket: Duplex | null | undefined,
  readyEvent: 'connect' | 'secureConnect',
  connectTimeoutMs: number,
  ready: Ready,
): void {
  if (!socket) throw new Error('Node made no connection object.');
  // Stays for the connection's whole life: an error between two requests must not end the process.
  socket.on('error', () => undefined);
  const timer = setTimeout(
    () => socket.destroy(new Error('no connection in time')),
    connectTimeoutMs,
  );
  const settle = (error: Error | null): void => {
    clearTimeout(timer);
    socket.off(readyEvent, succeed).off('error', settle).off('close', giveUp);
    ready(error, socket);
  };
  const succeed = (): void => settle(null);
  const giveUp = (): void => settle(new Error('connection closed while it was being made'));
  socket.once(readyEvent, succeed).once('error', settle).once('close', giveUp);
}
