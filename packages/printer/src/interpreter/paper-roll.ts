import type { PaperItem, PaperSlip } from './paper.ts';

/** The paper that came out, piece by piece. */
export class PaperRoll {
  readonly #maximumSlips: number;
  #finished: PaperSlip[] = [];
  #hanging: PaperItem[] = [];

  constructor(maximumSlips: number) {
    this.#maximumSlips = maximumSlips;
  }

  /** Puts something on paper, below what is there. */
  add(item: PaperItem): void {
    this.#hanging.push(item);
  }

  /** Ends the slip that hangs in the printer. */
  cut(how: 'full' | 'partial'): void {
    this.#finished = [...this.#finished, { items: this.#hanging, cut: how }].slice(
      -this.#maximumSlips,
    );
    this.#hanging = [];
  }

  /** Every slip, the hanging one last; a copy that later printing doesn't change. */
  slips(): PaperSlip[] {
    if (this.#hanging.length === 0) return [...this.#finished];
    return [...this.#finished, { items: [...this.#hanging], cut: 'none' }];
  }
}
