import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { goAtOnce } from '../stores/route-store.ts';
import { en } from '../strings/en.ts';
import styles from './layers.module.css';

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: boolean;
}

/**
 * Shows plain words and a way out instead of a blank page. React knows this only as a class.
 * Each screen has a boundary of its own, so that leaving the screen mends it.
 */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const words = en.frame.broken;
    return (
      <main className={styles['broken']}>
        <Notice tone="bad" role="alert" title={words.title} large>
          {words.words}
        </Notice>
        <Button variant="primary" onPress={() => goAtOnce({ kind: 'home' })}>
          {words.home}
        </Button>
      </main>
    );
  }
}
