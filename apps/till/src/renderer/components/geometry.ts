/** Where something stands on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The keys that go from one thing to the one beside it. */
export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * The index of the box that lies next in the direction of an arrow, or undefined when none does.
 * What lies straight ahead comes before what lies aslant.
 */
export function nextInDirection(
  boxes: readonly Box[],
  from: number,
  key: ArrowKey,
): number | undefined {
  const start = boxes[from];
  if (start === undefined) return boxes.length === 0 ? undefined : 0;
  const distances = boxes.map((box, index) =>
    index === from ? Number.POSITIVE_INFINITY : distance(start, box, key),
  );
  const least = Math.min(...distances);
  return Number.isFinite(least) ? distances.indexOf(least) : undefined;
}

/** How far one box is from another along an arrow; infinite when it does not lie that way. */
function distance(from: Box, to: Box, key: ArrowKey): number {
  const dx = centreX(to) - centreX(from);
  const dy = centreY(to) - centreY(from);
  const upright = key === 'ArrowUp' || key === 'ArrowDown';
  const ahead = upright ? dy : dx;
  const forward = key === 'ArrowUp' || key === 'ArrowLeft' ? -ahead : ahead;
  if (forward <= 1) return Number.POSITIVE_INFINITY;
  return forward + 3 * Math.abs(upright ? dx : dy);
}

const centreX = ({ left, width }: Box): number => left + width / 2;
const centreY = ({ top, height }: Box): number => top + height / 2;
