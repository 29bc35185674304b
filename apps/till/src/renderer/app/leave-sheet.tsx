import type { ReactElement } from 'react';
import { QuestionSheet } from '../components/question-sheet.tsx';
import { leave, stay, useRoute } from '../stores/route-store.ts';
import { en } from '../strings/en.ts';

/** Asks before something typed is lost. */
export function LeaveSheet(): ReactElement | null {
  const asked = useRoute((state) => state.asked);
  const isSetting = useRoute(({ route }) => route.kind === 'settings');
  const words = isSetting ? en.settings.leave : en.frame.leave;
  if (asked === null) return null;
  return (
    <QuestionSheet
      title={words.title}
      paragraphs={[words.words]}
      no={words.stay}
      yes={words.leave}
      onNo={stay}
      onYes={leave}
    />
  );
}
