import type { SlipBlock, SlipDocument, SlipKind } from '../../document.ts';
import type { StoreDetails } from '../../store.ts';
import { closingBlocks, demoBanner, headerBlocks, type Stamp, stampBlocks } from '../frame.ts';

/** What every slip that is no sale has in common. */
export interface OfficeStamp extends Stamp {
  /** True in the demo: the slip says at both ends that it is worth nothing. */
  readonly demo: boolean;
}

/** What makes up a slip between head and foot. */
export interface OfficeParts {
  readonly kind: SlipKind;
  /** Shown in the journal and on screen; English. */
  readonly title: string;
  /** What kind of paper this is, under the shop's name. */
  readonly standing: string;
  readonly blocks: readonly SlipBlock[];
  /** After the stamp: what the shop looks it up by. */
  readonly afterStamp?: readonly SlipBlock[];
}

/** What the shop says to customers stands on what they take home, and on the slip that tries it. */
const FOR_CUSTOMERS: ReadonlySet<SlipKind> = new Set(['void', 'refund', 'test']);

/** A slip that is no sale's: head, one part, foot. */
export function officeSlip(
  store: StoreDetails,
  stamp: OfficeStamp,
  parts: OfficeParts,
): SlipDocument {
  return {
    version: 1,
    kind: parts.kind,
    title: stamp.demo ? `DEMO ${parts.title}` : parts.title,
    sections: [
      { name: 'header', blocks: headerBlocks(store, parts.standing, stamp.demo) },
      { name: 'body', blocks: parts.blocks },
      {
        name: 'footer',
        blocks: [
          ...stampBlocks(store, stamp),
          ...(parts.afterStamp ?? []),
          ...(FOR_CUSTOMERS.has(parts.kind) ? closingBlocks : demoBanner)(store, stamp.demo),
        ],
      },
    ],
  };
}
