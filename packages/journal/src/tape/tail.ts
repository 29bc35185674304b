import { GENESIS_HASH, isNextLink } from '../chain.ts';
import { filledEnd } from './blank.ts';
import type { TapeEvent } from './frame.ts';
import { readTape, type TapeItem } from './read.ts';

/** The end of a tape, as far as an open needs it. */
export interface TapeTail {
  /** The newest events, oldest first, without a gap; only whole commits. */
  readonly events: readonly TapeEvent[];
  readonly head: { readonly seq: number; readonly hash: string };
  /** Where the last whole commit ends. */
  readonly end: number;
  /** Where anything ends that is not room. What lies between the two is a write that was cut off. */
  readonly filled: number;
  /** What is wrong before that end; nothing when all is well. */
  readonly problem: string | undefined;
}

interface Commit {
  readonly events: readonly TapeEvent[];
  readonly end: number;
}

const TAIL_BYTES = 256 * 1024;

/**
 * Reads the end of a tape. Looks at the last quarter megabyte before its room; when that tells
 * nothing, further back. What is older is the full check's business.
 */
export function readTail(fd: number, size: number): TapeTail {
  const filled = filledEnd(fd, size);
  for (let bytes = TAIL_BYTES; bytes < filled; bytes *= 16) {
    const from = filled - bytes;
    // The first bytes are the end of a frame that began earlier: that damage means nothing.
    const items = [...readTape(fd, from, size)].filter(
      ({ at, kind }) => kind !== 'damage' || at !== from,
    );
    const tail = toTail(items);
    if (tail.events.length > 0) return tail;
  }
  return toTail([...readTape(fd, 0, size)]);
}

function toTail(items: readonly TapeItem[]): TapeTail {
  const commits = wholeCommits(items);
  // Secrets that are not there at the very end are a write that was cut off, like any other; a
  // purge can't have taken them, because its own record would follow.
  if (commits.at(-1)?.events.some(({ secretsAre }) => secretsAre !== 'whole')) commits.pop();
  const end = commits.at(-1)?.end ?? headEnd(items);
  const events = commits.flatMap((commit) => commit.events);
  const gap = events.findLastIndex((read, index) => !follows(events[index - 1], read));
  const newest = gap < 0 ? events : events.slice(gap);
  return {
    events: newest,
    head: newest.at(-1)?.event ?? { seq: 0, hash: GENESIS_HASH },
    end,
    filled: filledBy(items),
    problem:
      problemBefore(end, items) ?? gapProblem(newest, gap) ?? tornProblem(newest, end, items),
  };
}

/** Events behind the end are one unfinished commit, or the tape has lost more than that. */
function tornProblem(
  newest: readonly TapeEvent[],
  end: number,
  items: readonly TapeItem[],
): string | undefined {
  const next = (newest.at(-1)?.event.seq ?? 0) + 1;
  for (const item of items) {
    if (item.at < end || item.kind !== 'event') continue;
    const { event, place } = item.read;
    if (event.seq - place.before !== next) return `The tape skips to event ${event.seq}.`;
  }
  return undefined;
}

function wholeCommits(items: readonly TapeItem[]): Commit[] {
  const commits: Commit[] = [];
  let pending: TapeEvent[] = [];
  for (const item of items) {
    if (item.kind !== 'event') continue;
    const { event, place } = item.read;
    if (place.before === 0) pending = [];
    // An event whose forerunners are not there belongs to a commit that is not whole.
    const expected = (pending.at(-1)?.event.seq ?? event.seq - 1) + 1;
    if (place.before !== pending.length || event.seq !== expected) continue;
    pending.push(item.read);
    if (place.left === 0) commits.push({ events: pending, end: item.end });
  }
  return commits;
}

function filledBy(items: readonly TapeItem[]): number {
  const last = items.at(-1);
  return (last?.kind === 'room' ? last.at : last?.end) ?? 0;
}

function headEnd(items: readonly TapeItem[]): number {
  const [first] = items;
  return first?.kind === 'head' ? first.end : 0;
}

function follows(before: TapeEvent | undefined, { event }: TapeEvent): boolean {
  if (before === undefined) return true;
  return event.seq === before.event.seq + 1 && isNextLink(before.event.hash, event);
}

function problemBefore(end: number, items: readonly TapeItem[]): string | undefined {
  for (const item of items) {
    if (item.at >= end) return undefined;
    if (item.kind === 'damage') return `The tape is damaged at byte ${item.at}.`;
    if (item.kind === 'event' && item.read.secretsAre === 'damaged')
      return `The sealed part of event ${item.read.event.seq} on the tape is damaged.`;
  }
  return undefined;
}

function gapProblem(newest: readonly TapeEvent[], gap: number): string | undefined {
  return gap > 0 ? `The tape skips to event ${newest[0]?.event.seq}.` : undefined;
}
