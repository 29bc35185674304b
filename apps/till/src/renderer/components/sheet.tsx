import { type ReactElement, type ReactNode, useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './sheet.module.css';
import { useKeptFocus } from './use-kept-focus.ts';
import { useScrollKeys } from './use-scroll-keys.ts';
import { useSheetEscape } from './use-sheet-escape.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A sheet over the screen. Esc closes it; the focus stays inside and returns afterwards. */
export function Sheet(props: SheetProps): ReactElement {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      // See useSheetEscape.
      isKeyboardDismissDisabled
      onOpenChange={(open) => open || props.onClose()}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Page {...props} />
      </Modal>
    </ModalOverlay>
  );
}

// Inside the overlay, so that the dialog is there when its focus begins to be kept.
function Page({ title, children, actions, onClose, role = 'dialog' }: SheetProps): ReactElement {
  const page = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useKeptFocus(page);
  useSheetEscape(page, onClose);
  useScrollKeys(page, content);
  return (
    <Dialog ref={page} className={styles['sheet'] ?? ''} role={role}>
      <Heading slot="title" className={styles['title'] ?? ''}>
        {title}
      </Heading>
      <div ref={content} className={styles['content']}>
        {children}
      </div>
      <div className={styles['actions']}>{actions}</div>
    </Dialog>
  );
}
