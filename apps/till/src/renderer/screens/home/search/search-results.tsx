import { type ReactElement, useEffect, useRef } from 'react';
import { cx } from '../../../components/cx.ts';
import { ProductMark } from '../../../components/product-mark.tsx';
import { StarButton } from '../../../components/star-button.tsx';
import { VendorMark } from '../../../components/vendor-mark.tsx';
import { starProduct } from '../../../stores/catalogue-store.ts';
import { en } from '../../../strings/en.ts';
import { priceWords } from '../../product-words.ts';
import { FOUND_AT_MOST } from './find-products.ts';
import { resultWords } from './result-words.ts';
import type { Result } from './results.ts';
import styles from './search.module.css';

interface SearchResultsProps {
  readonly id: string;
  /** Said under the results. */
  readonly status: string;
  readonly results: readonly Result[];
  readonly marked: number;
  readonly starred: ReadonlySet<string>;
  readonly onChoose: (result: Result) => void;
}

/** The id of a result, for the field that marks it. */
export function resultId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What was found, the marked one lit. A tap opens it, its star keeps it on the home screen. */
export function SearchResults(props: SearchResultsProps): ReactElement {
  const { id, results, marked } = props;
  const shown = results.slice(0, FOUND_AT_MOST);
  return (
    <>
      <div id={id} role="listbox" aria-label={en.search.results} className={styles['results']}>
        {shown.map((result, index) => (
          <Line
            {...props}
            key={resultId(id, index)}
            lineId={resultId(id, index)}
            result={result}
            isMarked={index === marked}
          />
        ))}
      </div>
      <p className={styles['count']} role="status">
        {props.status}
      </p>
    </>
  );
}

interface LineProps extends SearchResultsProps {
  readonly lineId: string;
  readonly result: Result;
  readonly isMarked: boolean;
}

function Line({ lineId, result, isMarked, starred, onChoose }: LineProps): ReactElement {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  const { title, fine } = resultWords(result);
  const isProblem = result.kind === 'problem';
  return (
    <div ref={line} className={cx(styles['line'], isMarked && styles['marked'])}>
      {/* The field keeps the focus and marks a line: a listbox, as screen readers know it. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys. */}
      <div
        id={lineId}
        role="option"
        aria-selected={isMarked}
        aria-disabled={isProblem}
        className={styles['choose']}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onChoose(result)}
      >
        <Mark result={result} />
        <span className={styles['names']}>
          <strong>{title}</strong>
          {fine !== '' && <span>{fine}</span>}
        </span>
        {result.kind === 'product' && (
          <span className={styles['price']}>{priceWords(result.product)}</span>
        )}
      </div>
      {result.kind === 'product' && (
        <StarButton
          name={result.product.name}
          starred={starred.has(result.product.productCode)}
          onStar={(on) => void starProduct(result.product.productCode, on)}
        />
      )}
    </div>
  );
}

function Mark({ result }: { readonly result: Result }): ReactElement {
  switch (result.kind) {
    case 'product':
    case 'gift-card':
      return <VendorMark vendor={result.product.vendor} />;
    case 'problem':
      return <VendorMark vendor="?" />;
    default:
      return (
        <span className={styles['groupMark']}>
          <ProductMark group={result.group} />
        </span>
      );
  }
}
