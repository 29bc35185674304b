import type { PaperItem, PaperSlip } from './paper.ts';
import { itemHeight } from './svg-item.ts';

/** The paper that came out, piece by piece. */
export class PaperRoll {
  readonly #maximumSlips: number;
  readonly #onMoved: (dots: number) => void;
  #finished: PaperSlip[] = [];
  #hanging: PaperItem[] = [];

  /** @param onMoved told how many dots the paper moved, each time. */
  constructor(maximumSlips: number, onMoved: (dots: number) => void = () => undefined) {
    this.#maximumSlips = maximumSlips;
    this.#onMoved = onMoved;
  }

  /** Puts something on paper, below what is there. */
  add(item: PaperItem): void {
    this.#hanging.push(item);
    this.#onMoved(itemHeight(item));
  }

  /** Ends the slip that hangs in the printer. */
  cut(how: 'full' | 'partial'): void {
    this.#finish(how);
  }

  /** The roll ended, or was taken out: what hung in the printer was torn off. */
  end(): void {
    if (this.#hanging.length > 0) this.#finish('none');
  }

  /** Every slip, the hanging one last; a copy that later printing doesn't change. */
  slips(): PaperSlip[] {
    if (this.#hanging.length === 0) return [...this.#finished];
    return [...this.#finished, { items: [...this.#hanging], cut: 'none' }];
  }

  #finish(cut: PaperSlip['cut']): void {
    this.#finished = [...this.#finished, { items: this.#hanging, cut }].slice(-this.#maximumSlips);
    this.#hanging = [];
  }
}
