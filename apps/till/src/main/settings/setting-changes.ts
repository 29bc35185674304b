import type { HouseFact } from '@tillkeeper/domain';
import type { Journal } from '@tillkeeper/journal';

const PAGE_FACTS = 500;

/** A change of a setting, as it is on record. */
export type SettingChange = Extract<HouseFact, { readonly kind: 'setting-changed' }>;

/** Every change of a setting on record, newest first; whoever has seen enough simply stops. */
export function* settingChanges(
  journal: Pick<Journal, 'houseFacts'>,
): Generator<SettingChange, void, void> {
  let beforeSeq: number | undefined;
  for (;;) {
    const page = journal.houseFacts({
      kinds: ['setting-changed'],
      limit: PAGE_FACTS,
      ...(beforeSeq === undefined ? {} : { beforeSeq }),
    });
    for (const { fact } of page) if (fact.kind === 'setting-changed') yield fact;
    if (page.length < PAGE_FACTS) return;
    beforeSeq = page.at(-1)?.seq;
  }
}
