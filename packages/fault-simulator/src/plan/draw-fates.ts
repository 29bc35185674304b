import { type Chance, chanceAt } from '../chance/chance.ts';
import { type CallPlace, FAULT_KINDS, type Fate, type FateSource, type FaultKind } from './fate.ts';

/** How bad the line and the provider are in one world. */
interface Weather {
  /** Share of the calls that go wrong. */
  readonly share: number;
  /** What can go wrong here; each world has a few of all. */
  readonly kinds: readonly FaultKind[];
  /** Windows in which every call goes wrong in one way. */
  readonly storms: readonly Storm[];
  /** From here on nothing goes wrong any more. */
  readonly endsMs: number;
}

interface Storm {
  readonly fromMs: number;
  readonly toMs: number;
  readonly kind: FaultKind;
  /** Whether it hits purchases alone: what is undone gets through, what is sold does not. */
  readonly sparesReversals: boolean;
}

const ANY: readonly FaultKind[] = FAULT_KINDS.filter((kind) => !kind.startsWith('reversal-'));
const OF_TOKENS: readonly FaultKind[] = ['refused', 'request-lost', 'reset', 'answer-lost'];
const STORM_KINDS: readonly FaultKind[] = [
  'busy',
  'slow-down',
  'request-lost',
  'request-late',
  'request-late',
  'refused',
  'answer-lost',
  'copy-late',
  'server-error',
  'html',
];

/** Fates drawn from a seed: each call has its own, whatever the other calls' fates are. */
export function drawFates(seed: number, endsMs: number, without: ReadonlySet<string>): FateSource {
  const weather = drawWeather(chanceAt(seed, 'weather'), endsMs);
  return (place) => {
    const chance = chanceAt(seed, place.name);
    const kind = without.has(place.name) ? 'none' : faultAt(place, weather, chance);
    return detailsOf(kind, place, chance);
  };
}

function drawWeather(chance: Chance, endsMs: number): Weather {
  const few = chance.of(0.5);
  const kinds = FAULT_KINDS.filter(() => chance.of(few ? 0.2 : 0.7));
  return {
    share: chance.pick([0.03, 0.15, 0.4, 0.75, 0.95]),
    kinds,
    endsMs,
    storms: Array.from({ length: chance.pick([0, 0, 1, 2]) }, () => drawStorm(chance, endsMs)),
  };
}

function drawStorm(chance: Chance, endsMs: number): Storm {
  const fromMs = chance.between(0, endsMs);
  const toMs = Math.min(endsMs, fromMs + chance.anyScale(10_000, 2 * 3_600_000));
  return { fromMs, toMs, kind: chance.pick(STORM_KINDS), sparesReversals: chance.of(0.5) };
}

function faultAt(place: CallPlace, weather: Weather, chance: Chance): FaultKind | 'none' {
  if (place.nowMs >= weather.endsMs) return 'none';
  const storm = weather.storms.find(
    ({ fromMs, toMs, sparesReversals }) =>
      fromMs <= place.nowMs &&
      place.nowMs < toMs &&
      !(sparesReversals && place.kind === 'reversal'),
  );
  const suited = kindsFor(place);
  if (storm !== undefined && suited.includes(storm.kind)) return storm.kind;
  const possible = weather.kinds.filter((kind) => suited.includes(kind));
  const share = place.kind === 'token' ? weather.share / 4 : weather.share;
  return possible.length > 0 && chance.of(share) ? chance.pick(possible) : 'none';
}

/** The faults that a call can have. */
export function kindsFor({ kind, number }: CallPlace): readonly FaultKind[] {
  if (kind === 'token') return OF_TOKENS;
  // What they say is about undoing a purchase, or about a second copy of one.
  if (kind === 'reversal')
    return FAULT_KINDS.filter((each) => each !== 'missing-pin' && each !== 'declined-once');
  return number === 1 ? ANY.filter((each) => each !== 'request-changed') : ANY;
}

const STATUSES = [500, 502, 503, 504, 520] as const;
const PAGES = [200, 302, 403, 404, 502, 503] as const;
const BUSY = [2220, 2210, 2211, 2331, 2661, 2771, 2378, 2225, 2001, 2300, 2222] as const;
const COLLISIONS = [2201, 2248, 2359, 2372] as const;
const REFUSED_ONCE = [2351, 2003, 2321, 2335] as const;

function detailsOf(fault: FaultKind | 'none', place: CallPlace, chance: Chance): Fate {
  const fate = {
    fault,
    thereMs: chance.anyScale(20, 3_000),
    backMs: chance.anyScale(20, 3_000),
    laterMs: chance.anyScale(1_000, 5_400_000),
    executed: chance.of(0.6),
    ...statusAndCode(fault, chance),
  };
  // Late means: after the till has given the call up.
  return fault === 'request-late' ? { ...fate, laterMs: fate.laterMs + place.timeoutMs } : fate;
}

function statusAndCode(fault: FaultKind | 'none', chance: Chance): Pick<Fate, 'status' | 'code'> {
  const status = chance.pick([200, 400, 400, 409, 422]);
  switch (fault) {
    case 'server-error':
      return { status: chance.pick(STATUSES), code: chance.pick([0, 2003, 2222]) };
    case 'html':
      return { status: chance.pick(PAGES), code: 0 };
    case 'busy':
      return { status, code: chance.pick(BUSY) };
    case 'slow-down':
      return chance.of(0.3)
        ? { status: 429, code: 2373 }
        : { status, code: chance.pick([2373, 2377]) };
    case 'undocumented':
      return { status, code: chance.pick([1, 2999, 4711, 9100, 26_740]) };
    case 'collision':
      return { status, code: chance.pick(COLLISIONS) };
    case 'request-changed':
      return { status, code: 2256 };
    case 'declined-once':
      return { status, code: chance.pick(REFUSED_ONCE) };
    case 'reversal-declined':
      return { status, code: chance.pick([2275, 2276, 2277]) };
    case 'reversal-unclear':
      return { status, code: 2267 };
    default:
      return { status: 200, code: 0 };
  }
}
