import type { ReactElement } from 'react';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/sheet.tsx';
import { leave, stay, useRoute } from '../stores/route-store.ts';
import { en } from '../strings/en.ts';

/** Asks before something typed is lost. */
export function LeaveSheet(): ReactElement | null {
  const asked = useRoute((state) => state.asked);
  const words = en.frame.leave;
  if (asked === null) return null;
  return (
    <Sheet
      role="alertdialog"
      title={words.title}
      onClose={stay}
      actions={
        <>
          <Button hint="Esc" onPress={stay}>
            {words.stay}
          </Button>
          <Button variant="primary" hint="Enter" onPress={leave} focusOnMount>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{words.words}</p>
    </Sheet>
  );
}
