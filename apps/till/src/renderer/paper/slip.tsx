import { type ReactElement, useEffect, useState } from 'react';
import { cx } from '../components/cx.ts';
import { en } from '../strings/en.ts';
import styles from './paper.module.css';

interface SlipProps {
  readonly number: number;
  readonly svg: string;
  /** The newest slip slides out of the printer. */
  readonly fresh: boolean;
}

/** One slip on the roll. */
export function Slip({ number, svg, fresh }: SlipProps): ReactElement {
  return (
    <figure className={cx(styles['slip'], fresh && styles['fresh'])}>
      <SlipPicture svg={svg} alt={en.paper.slip(number)} />
    </figure>
  );
}

/**
 * A slip's picture, shown through an image element: nothing inside an SVG can then run, load or
 * reach the page, whatever a slip's text may hold.
 */
export function SlipPicture({
  svg,
  alt,
}: {
  readonly svg: string;
  readonly alt: string;
}): ReactElement | null {
  const address = usePictureAddress(svg);
  return address === undefined ? null : <img src={address} alt={alt} />;
}

const KEEP_MS = 5_000;

function usePictureAddress(svg: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    // Not at once: the picture may still be on its way into the image element.
    return () => void setTimeout(() => URL.revokeObjectURL(made), KEEP_MS);
  }, [svg]);
  return address;
}
