import {
  formatMsisdn,
  groupBySizes,
  type MsisdnRefusal,
  type Network,
  networkHint,
  type Product,
  parseMsisdn,
  stripSeparators,
} from '@tillkeeper/domain';
import type { TargetReading } from '../sell/confirm.ts';

/** One network (or one named product of it) that the cashier can choose. */
export interface NetworkChoice {
  readonly id: string;
  readonly label: string;
  readonly vendor: string;
  readonly products: readonly Product[];
}

/** What stands in the fields. */
export interface MobileDraft {
  readonly number: string;
  /** The network the cashier chose; undefined while only the number suggests one. */
  readonly chosenId: string | undefined;
}

/** The fields as understood. */
export interface MobileReading {
  readonly msisdn: string | undefined;
  readonly refusal: MsisdnRefusal | undefined;
  /** `082 123 4567`, once the number is complete. */
  readonly readBack: string;
  readonly hint: Network | undefined;
  readonly network: NetworkChoice | undefined;
  /** The network stands there only because of how the number starts. */
  readonly suggested: boolean;
  readonly target: TargetReading;
}

/** The networks of a group. A network with several open-amount products is offered once for each. */
export function networkChoices(products: readonly Product[]): NetworkChoice[] {
  const vendors = [...new Set(products.map(({ vendor }) => vendor))];
  return vendors.flatMap((vendor) => {
    const own = products.filter((product) => product.vendor === vendor);
    const ranged = own.filter(({ fixedAmount }) => !fixedAmount);
    if (ranged.length <= 1) return [{ id: vendor, label: vendor, vendor, products: own }];
    const bundles = own.filter(({ fixedAmount }) => fixedAmount);
    return ranged.map((product, index) => ({
      id: product.productCode,
      label: product.name,
      vendor,
      products: index === 0 ? [product, ...bundles] : [product],
    }));
  });
}

/** Understands the fields; the prefix of a number only ever suggests a network. */
export function readMobile(draft: MobileDraft, networks: readonly NetworkChoice[]): MobileReading {
  const parsed = parseMsisdn(draft.number);
  const msisdn = parsed.ok ? parsed.value : undefined;
  const hint = msisdn === undefined ? undefined : networkHint(msisdn);
  const chosen = networks.find(({ id }) => id === draft.chosenId);
  const network = chosen ?? networks.find(({ vendor }) => sameName(vendor, hint));
  return {
    msisdn,
    refusal: parsed.ok ? undefined : parsed.error,
    readBack: msisdn === undefined ? '' : formatMsisdn(msisdn),
    hint,
    network,
    suggested: chosen === undefined && network !== undefined,
    target: targetOf(msisdn, network),
  };
}

function sameName(vendor: string, hint: Network | undefined): boolean {
  const bare = (name: string): string => name.replace(/[^a-z]/gi, '').toLowerCase();
  return hint !== undefined && bare(vendor).startsWith(bare(hint));
}

function targetOf(msisdn: string | undefined, network: NetworkChoice | undefined): TargetReading {
  if (msisdn === undefined) return { kind: 'waiting-for', what: 'number' };
  if (network === undefined) return { kind: 'waiting-for', what: 'network' };
  return { kind: 'target', target: { kind: 'msisdn', msisdn } };
}

/** What to say of a refused number: one that begins wrongly is not too long, it has no 0. */
export function numberProblem(text: string, refusal: MsisdnRefusal): MsisdnRefusal | 'no-zero' {
  const isLocal = /^[1-9]/.test(text.trim()) && !stripSeparators(text).startsWith('27');
  return isLocal && refusal !== 'empty' && refusal !== 'not-digits' ? 'no-zero' : refusal;
}

/** Puts a number into groups while it is typed; what is not a plain local number stays as typed. */
export function groupWhileTyping(text: string): string {
  const digits = stripSeparators(text);
  return /^0[1-9]\d{0,8}$/.test(digits) ? groupBySizes(digits, [3, 3, 4]) : text;
}
