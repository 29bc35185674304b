import type { PaperView } from '@tillkeeper/ipc';
import { type Paper, paperToSvg } from '@tillkeeper/printer';

/** The paper of the virtual printer for its window, slip by slip. */
export function paperView(paper: Paper): PaperView {
  return {
    slips: paper.slips.map((slip, index) => ({
      number: index + 1,
      svg: paperToSvg({ ...paper, slips: [slip] }),
    })),
  };
}
