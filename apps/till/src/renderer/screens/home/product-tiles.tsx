import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import styles from './home.module.css';
import { tileWords } from './tile-words.ts';
import type { TileView } from './tiles.ts';

interface ProductTilesProps {
  readonly tiles: readonly TileView[];
  /** The key of each tile, where there is one. */
  readonly keyOf: (index: number) => string | undefined;
}

/** The product groups of this account, each with its key. */
export function ProductTiles({ tiles, keyOf }: ProductTilesProps): ReactElement {
  return (
    <div className={styles['tiles']} data-count={tiles.length}>
      {tiles.map((tile, index) => {
        const hint = keyOf(index);
        return (
          <Button
            key={tile.group}
            className={styles['tile']}
            label={en.frame.groupNames[tile.group]}
            describedBy={`tile-${tile.group}`}
            {...(hint !== undefined && { hint })}
            onPress={() => go({ kind: 'sell', group: tile.group })}
          >
            <span className={styles['mark']}>
              <ProductMark group={tile.group} />
            </span>
            <span className={styles['name']}>{en.frame.groupNames[tile.group]}</span>
            <span className={styles['limits']} id={`tile-${tile.group}`}>
              {tileWords(tile)}
            </span>
          </Button>
        );
      })}
    </div>
  );
}
