import { useEffect, useEffectEvent, useRef } from 'react';
import { BURST_GAP_MS, type BurstMeaning, meaningOfBurst } from './burst.ts';
import { useKeys } from './use-keys.ts';

/**
 * Hears keys where no field has the focus, and tells a scanner from a finger by how fast they come.
 * A single key is heard less than a tenth of a second late: nobody notices, and a scanned barcode
 * does not press the tile of its first digit.
 */
export function useBurst(onBurst: (burst: BurstMeaning) => void): void {
  const keys = useRef('');
  const timer = useRef<number | undefined>(undefined);
  const finish = useEffectEvent(() => {
    window.clearTimeout(timer.current);
    const text = keys.current;
    keys.current = '';
    if (text !== '') onBurst(meaningOfBurst(text));
  });
  useKeys((event) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'Enter' && keys.current.length > 1) {
      event.preventDefault();
      return finish();
    }
    if ([...event.key].length !== 1 || event.key === ' ') return;
    event.preventDefault();
    keys.current += event.key;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(finish, BURST_GAP_MS);
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
}
