import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ProductMark } from '../../components/product-mark.tsx';
import { go } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import styles from './home.module.css';
import type { TileView } from './tiles.ts';

/** The product groups, each with its key. */
export function ProductTiles({ tiles }: { readonly tiles: readonly TileView[] }): ReactElement {
  return (
    <div className={styles['tiles']}>
      {tiles.map((tile, index) => (
        <Button
          key={tile.group}
          className={styles['tile']}
          label={en.frame.groupNames[tile.group]}
          describedBy={`tile-${tile.group}`}
          disabled={tile.kind === 'unavailable'}
          hint={String(index + 1)}
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
      ))}
    </div>
  );
}

function tileWords(tile: TileView): string {
  if (tile.kind === 'unavailable') return en.home.noProducts[tile.why];
  return tile.group === 'data'
    ? en.home.bundlesFrom(tile.minimumCents)
    : en.home.limits(tile.minimumCents, tile.maximumCents);
}
