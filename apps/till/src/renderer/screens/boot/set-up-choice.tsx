import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Heading } from '../../components/two-pane.tsx';
import { beginSetUp, openDemo } from '../../stores/boot-store.ts';
import { en } from '../../strings/en.ts';
import styles from './boot-screen.module.css';

/** A till without settings: the demo or a shop. The demo has the focus, because it can do no harm. */
export function SetUpChoice(): ReactElement {
  const words = en.setUp;
  return (
    <>
      <Heading>{words.title}</Heading>
      <p>{words.words}</p>
      <Button variant="primary" hint="Enter" onPress={() => void openDemo()} focusOnMount>
        {words.demo}
      </Button>
      <p className={styles['soft']}>{words.demoWords}</p>
      <Button onPress={() => void beginSetUp()}>{words.shop}</Button>
    </>
  );
}
