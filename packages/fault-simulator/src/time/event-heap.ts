/** Everything that will happen, in order: the world's only time. */
export interface EventHeap {
  nowMs(): number;
  /** Does something after a while; the returned function takes it back. */
  after(durationMs: number, action: () => void): () => void;
  /** Goes to the next event and does it; false when nothing is left or it lies behind `untilMs`. */
  next(untilMs: number): boolean;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  action: (() => void) | undefined;
}

/** Makes an empty heap at time zero. What is due at the same moment happens in the order of asking. */
export function createEventHeap(): EventHeap {
  const heap: Entry[] = [];
  let nowMs = 0;
  let order = 0;
  return {
    nowMs: () => nowMs,
    after: (durationMs, action) => {
      const atMs = nowMs + Math.max(0, Math.round(durationMs));
      const entry: Entry = { atMs, order, action };
      order += 1;
      push(heap, entry);
      return () => {
        entry.action = undefined;
      };
    },
    next: (untilMs) => {
      dropTakenBack(heap);
      const first = heap[0];
      if (first === undefined || first.atMs > untilMs) return false;
      pop(heap);
      nowMs = first.atMs;
      first.action?.();
      return true;
    },
  };
}

function dropTakenBack(heap: Entry[]): void {
  while (heap[0] !== undefined && heap[0].action === undefined) pop(heap);
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.atMs === b.atMs ? a.order < b.order : a.atMs < b.atMs;
}

function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above] as Entry;
    if (!isBefore(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const child = smallerChild(heap, at);
    if (child === undefined || !isBefore(heap[child] as Entry, last)) break;
    heap[at] = heap[child] as Entry;
    at = child;
  }
  heap[at] = last;
}

function smallerChild(heap: readonly Entry[], at: number): number | undefined {
  const left = at * 2 + 1;
  if (left >= heap.length) return undefined;
  const right = left + 1;
  return right < heap.length && isBefore(heap[right] as Entry, heap[left] as Entry) ? right : left;
}
