// Flash Partner API v4, section 6, and release 3.1, taken from the documents once more: the table that
// the client reads must not be the one that it is measured with.

/** The codes that refuse a purchase for a reason that shop or customer can mend. */
export const DECLINES: readonly number[] = codesIn(
  '2003 2101-2104 2200 2202-2204 2212-2213 2224 2230-2231 2257-2260 2268-2271 ' +
    '2278-2279 2282-2285 2301 2303-2314 2316 2320-2325 2329-2330 2333-2339 2341-2352 ' +
    '2354-2356 2358 2360-2371 2376 2401-2403 2405-2406 2408 2410 2501 2602-2604 2611-2617 ' +
    '2630 2632-2633 2671-2674 2676-2677 2681 2702-2704 2781 3303-3309 3311-3313 3315',
);

// With those that refuse a payout or a query, and say nothing of a sale: 1033, 2205, 2209 …
const OTHERS = codesIn(
  '0 1033 2001 2105 2201 2206-2207 2210-2211 2220 2222-2223 2225-2229 2232-2256 2261-2267 ' +
    '2272-2277 2280-2281 2300 2302 2315 2318-2319 2326-2328 2331 2340 2353 2357 2359 ' +
    '2372-2373 2377-2378 2400 2409 2412-2414 2500 2600-2601 2660-2664 2670 2675 2680 ' +
    '2205 2209 2332 2618 2641 2700-2701 2770-2774 3300-3302 3310 3700-3704 3711',
);

/** Every code that was published. */
export const CODES: readonly number[] = [...DECLINES, ...OTHERS];

/** Codes that speak of the access token. */
export const TOKEN_CODES: readonly number[] = codesIn('2232-2233 3700-3704 3711');

/** Codes that answer a reversal: it is done, or was done before. */
export const REVERSED: readonly number[] = [2253, 2280, 2409, 2413, 2680];

/** Codes that speak of reversals, and refuse a cancellation. */
export const CANCELLATION_REFUSALS: readonly number[] = [2253, 2409, 2412, 2413, 2414, 2680];

/** Codes that refuse a reversal, and what each says. Refusals of the request itself are the declines. */
export const REVERSAL_REFUSALS: ReadonlyMap<number, string> = new Map([
  [2249, 'original-not-found'],
  [2267, 'original-unclear'],
  ...[2275, 2276, 2277].map((code) => [code, 'try-new-reference'] as const),
  ...[2260, 2401, 2412, 2674].map((code) => [code, 'redeemed'] as const),
  [2281, 'window-passed'],
  ...[2273, 2274, 2414, 2675].map((code) => [code, 'not-allowed'] as const),
]);

function codesIn(list: string): number[] {
  return list.split(' ').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
