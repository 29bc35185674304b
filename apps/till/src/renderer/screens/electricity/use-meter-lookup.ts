import { till } from '../../app/client.ts';
import { useLookup } from '../../components/use-lookup.ts';
import type { LookupState } from './meter-form.ts';

/** Looks meters up. */
export function useMeterLookup(): {
  readonly lookup: LookupState;
  readonly look: (meterNumber: string) => void;
  readonly forget: () => void;
} {
  const { lookup, look, forget } = useLookup<Awaited<ReturnType<typeof till.lookupMeter>>>();
  const lookMeter = (meterNumber: string): void =>
    look(meterNumber, () => till.lookupMeter({ meterNumber, amountCents: 0 }));
  return { lookup, look: lookMeter, forget };
}
