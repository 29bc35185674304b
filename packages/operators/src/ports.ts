import type { Clock, House, HouseFact, RandomSource } from '@tillkeeper/domain';

/** Where facts are recorded, durable on return: the journal. */
export interface HouseRecord {
  house(): House;
  recordHouse(facts: readonly HouseFact[]): House;
}

/** Makes and checks hashes of PINs. Slow on purpose, and off the thread that answers windows. */
export interface PinHasher {
  hash(pin: string): Promise<string>;
  matches(hash: string, pin: string): Promise<boolean>;
}

/** Timers that tests can hold. */
export interface Timers {
  /** Calls back once; the returned function gives up waiting. */
  after(durationMs: number, callback: () => void): () => void;
}

/** What the rules about people need. */
export interface OperatorPorts {
  readonly journal: HouseRecord;
  readonly hasher: PinHasher;
  /** A keyed digest of a badge's code, the same for the same code. */
  readonly badgeHash: (code: string) => string;
  readonly clock: Clock;
  readonly random: RandomSource;
}
