import { useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { useMay } from '../../stores/access-store.ts';
import { askTill } from '../../stores/ask.ts';
import { useBoot } from '../../stores/boot-store.ts';

/**
 * Whether sales are made while no shift is open, as it was when the screen came. Where nothing that
 * is sold counts, nobody is troubled with it, unless nothing would be sold.
 */
export function useWithoutShift(): boolean {
  const counts = useBoot(({ boot }) => boot.kind === 'ready' && (!boot.demo || boot.shiftNeeded));
  const may = useMay('keep-shift');
  const [without, setWithout] = useState(false);
  useEffect(() => {
    if (counts && may)
      void askTill(till.shift()).then((shift) => setWithout(shift?.current === null));
  }, [counts, may]);
  return without;
}
