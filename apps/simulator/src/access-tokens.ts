/** The bearer tokens that are good at the moment. They live in memory only: a restart ends them all. */
export interface AccessTokens {
  /** A new token, good for {@link lifetimeSeconds}. */
  issue(): string;
  /** Whether a token was issued here and has not run out. */
  isValid(token: string): boolean;
  /** Ends all tokens at once, as a provider's own restart does. */
  expireAll(): void;
  readonly lifetimeSeconds: number;
}

/** What the tokens need. The clock is the wall clock in milliseconds; `newToken` must not repeat. */
export interface AccessTokenPorts {
  readonly nowUtcMs: () => number;
  readonly newToken: () => string;
  readonly lifetimeSeconds: number;
}

/** Starts without any token. */
export function accessTokens(ports: AccessTokenPorts): AccessTokens {
  const expiryByToken = new Map<string, number>();
  return {
    lifetimeSeconds: ports.lifetimeSeconds,
    issue: () => {
      const token = ports.newToken();
      expiryByToken.set(token, ports.nowUtcMs() + ports.lifetimeSeconds * 1000);
      return token;
    },
    isValid: (token) => (expiryByToken.get(token) ?? 0) > ports.nowUtcMs(),
    expireAll: () => expiryByToken.clear(),
  };
}
