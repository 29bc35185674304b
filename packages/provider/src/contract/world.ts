import type { MoneyRequest, ProductGroup, Reference } from '@tillkeeper/domain';
import type { Provider } from '../provider.ts';
import type { WireFault } from './wire.ts';

/** A running server and a way to reach it: what a provider's client is judged against. */
export interface ProviderWorld {
  /** The real server's address, without a trailing slash. */
  readonly serverUrl: string;
  /** A client for a server at `baseUrl`. */
  createProvider(baseUrl: string): Provider;
  /** A reference that was never used before. */
  nextReference(): Reference;
  /** The groups that its catalogue offers. */
  readonly groups: readonly ProductGroup[];
  readonly msisdn: string;
  readonly meterNumber: string;
  readonly unknownMeterNumber: string;
  /** An account with a biller of the catalogue, and one that nobody has. */
  readonly billAccount: { readonly billerCode: string; readonly accountReference: string };
  readonly unknownAccountReference: string;
  /** A number abroad for which airtime is offered. */
  readonly destination: string;
  /** An answer to `request` with a code that the provider never published. */
  undocumentedAnswer(request: MoneyRequest): WireFault;
  stop(): Promise<void>;
}
