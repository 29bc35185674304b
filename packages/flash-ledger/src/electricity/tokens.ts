import type { UtilityToken, UtilityTokenKind } from '../answers.ts';
import type { SeededRandom } from '../random.ts';
import type { Meter } from './meter.ts';
import type { PricedVend } from './price.ts';

/**
 * One STS token: 20 digits made from a block of 66 bits, so never above 73786976294838206463.
 * Nothing is encrypted in it: no meter would take it.
 */
export function stsToken(random: SeededRandom): string {
  return random.bits(66).toString().padStart(20, '0');
}

/** The tokens of a pending key change, which the meter must get before all others. */
export function keyChangeTokens(random: SeededRandom, meter: Meter): UtilityToken[] {
  const count = meter.pendingKeyChange?.tokenCount ?? 0;
  return Array.from({ length: count }, (_, index) =>
    token(random, 'key-change', `Key Change Token ${index + 1} of ${count}`),
  );
}

/** The month's free electricity. */
export function freeBasicToken(random: SeededRandom, tenthsKwh: number): UtilityToken {
  return { ...token(random, 'free-basic', 'FBE Token'), tenthsKwh };
}

/** The electricity that was paid for. All of the vend's VAT stands on it, that of a charge as well. */
export function creditToken(random: SeededRandom, vend: PricedVend): UtilityToken {
  const { tenthsKwh, energyCents: valueCents, vatCents } = vend;
  return { ...token(random, 'credit', 'Normal Sale'), tenthsKwh, valueCents, vatCents };
}

function token(random: SeededRandom, kind: UtilityTokenKind, description: string): UtilityToken {
  const digits = stsToken(random);
  const serialNumber = random.digits(12);
  return {
    kind,
    token: digits,
    description,
    serialNumber,
    tenthsKwh: 0,
    valueCents: 0,
    vatCents: 0,
  };
}
