import { evolve, type MoneyRequest, type Sale } from '@tillkeeper/domain';
import { aroundRecording, type Journal, type NewEntry } from '@tillkeeper/journal';
import type { HttpResult, Provider } from '@tillkeeper/provider';
import { chanceAt } from '../chance/chance.ts';
import { referencesIn } from '../network/read-request.ts';
import type { EventHeap } from '../time/event-heap.ts';
import type { Mutant } from './mutant.ts';

/** The right machine on wrong ports and settings: what the code around it must not do. */
export const MISPLUGGED: readonly Mutant[] = [
  {
    name: 'sends before it has written',
    breaks: '1. persist first: no byte before its row is durable',
    journal: (journal, { heap }) => recordingLate(journal, isStart, heap),
  },
  {
    name: 'prints before it has written',
    breaks: '1. no slip before the answer is durable',
    journal: (journal, { heap }) =>
      recordingLate(journal, ({ fact }) => fact.kind === 'print-started', heap),
  },
  {
    name: 'keeps no evidence',
    breaks: '2. evidence is kept per attempt',
    journal: (journal) => changing(journal, withoutEvidence),
  },
  {
    name: 'other bytes on a re-send',
    breaks: '7. same reference, same bytes',
    provider: onResend((request, count) => ({
      ...request,
      body: `${request.body}${' '.repeat(count)}`,
    })),
  },
  {
    name: 'a new reference on a re-send',
    breaks: '7. the same reference is sent again',
    provider: onResend((request, count) => {
      const reference = `${request.reference.slice(0, -2)}${String(count).padStart(2, '0')}`;
      return { ...request, reference, body: request.body.replace(request.reference, reference) };
    }),
  },
  {
    name: 'takes any answer for its own',
    breaks: 'echoed reference or amount differs: maybe',
    callOnce: (line) => async (call) => withOwnEcho(await line(call), call.body ?? ''),
  },
  { name: 'no fence', breaks: '2. the fence: token lifetime + 15 min', settings: { fenceMs: 0 } },
  {
    name: 'half a fence',
    breaks: '2. the fence: token lifetime + 15 min',
    settings: { fenceMs: 1_800_000 },
  },
  {
    name: 'deadlines on the wall clock',
    breaks: '7. deadlines run on a monotonic clock',
    clock: (clock) => ({ ...clock, monotonicMs: clock.nowUtcMs }),
  },
  {
    name: 'references that come again after a restart',
    breaks: '8. at least 80 random bits',
    random: (_random, seed) => chanceAt(seed, 'the same in every life'),
  },
  {
    name: 'a second press is a second sale',
    breaks: 'one confirmation, one sale',
    journal: (journal) => ({
      ...changing(journal, withOwnIntent),
      saleByIntent: () => undefined,
    }),
  },
  {
    name: 'sells on whatever is open',
    breaks: '10. selling stops at the limit of open items',
    settings: { atRiskLimit: 1_000, atRiskLimitCents: Number.MAX_SAFE_INTEGER },
  },
  {
    name: 'a PIN in a fact',
    breaks: '12. no PIN in logs, facts or files',
    provider: (provider) => ({
      ...provider,
      send: async (request, options) => {
        const outcome = await provider.send(request, options);
        if (outcome.kind !== 'approved' || outcome.evidence.kind !== 'voucher') return outcome;
        return { ...outcome, providerTransactionId: outcome.evidence.pin };
      },
    }),
  },
  {
    name: 'loses what it heard after a restart',
    breaks: '9. one recovery path for what was open',
    journal: (journal) => ({ ...journal, openSales: () => journal.openSales().slice(1) }),
  },
];

// Changes what is sent from the second time on.
function onResend(
  change: (request: MoneyRequest, count: number) => MoneyRequest,
): (provider: Provider) => Provider {
  return (provider) => {
    const counts = new Map<string, number>();
    return {
      ...provider,
      send: (request, options) => {
        const count = counts.get(request.reference) ?? 0;
        counts.set(request.reference, count + 1);
        return provider.send(count === 0 ? request : change(request, count), options);
      },
    };
  };
}

function isStart({ fact }: NewEntry): boolean {
  return fact.kind === 'attempt-started' || fact.kind === 'reversal-started';
}

// Writes a little later than it says: everything else sees what it would have been.
function recordingLate(
  journal: Journal,
  isLate: (entry: NewEntry) => boolean,
  heap: EventHeap,
): Journal {
  return aroundRecording(journal, (records) => {
    if (!records.some(({ entries }) => entries.some(isLate))) return journal.recordMany(records);
    const before = records.map(({ saleId }) => journal.sale(saleId));
    heap.after(1, () => {
      try {
        journal.recordMany(records);
      } catch {
        // The process died before it got to writing.
      }
    });
    return records.map(({ entries }, index) => afterAll(before[index], entries));
  });
}

function afterAll(before: Sale | undefined, entries: readonly NewEntry[]): Sale {
  const after = entries.reduce<Sale | undefined>((sale, { fact }) => evolve(sale, fact), before);
  if (after === undefined) throw new Error('Nothing to record.');
  return after;
}

// Records something else than it is told.
function changing(journal: Journal, change: (entry: NewEntry) => NewEntry): Journal {
  return aroundRecording(journal, (records) =>
    journal.recordMany(
      records.map(({ saleId, entries }) => ({
        saleId,
        entries: entries.map((entry) => change(entry)),
      })),
    ),
  );
}

function withoutEvidence({ fact, secrets }: NewEntry): NewEntry {
  const { evidence: _, ...others } = secrets ?? {};
  return { fact, secrets: others };
}

function withOwnIntent(entry: NewEntry): NewEntry {
  const { fact } = entry;
  if (fact.kind !== 'sale-intended') return entry;
  const { intent } = fact;
  return { ...entry, fact: { ...fact, intent: { ...intent, intentId: intent.saleId } } };
}

function withOwnEcho(result: HttpResult, body: string): HttpResult {
  if (result.kind !== 'answered') return result;
  const { reference } = referencesIn(body);
  return {
    ...result,
    body: result.body.replace(/"reference":"[^"]*"/, `"reference":"${reference}"`),
  };
}
