import { assertNever, type ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import { ElectricityScreen } from '../electricity/electricity-screen.tsx';
import type { Again } from '../home/again.ts';
import { productsOf } from '../home/tiles.ts';
import { MobileScreen } from '../mobile/mobile-screen.tsx';
import { VoucherScreen } from '../voucher/voucher-screen.tsx';

interface SellScreenProps {
  readonly group: ProductGroup;
  readonly again: Again | undefined;
}

/** The sale screen of a product group. */
export function SellScreen({ group, again }: SellScreenProps): ReactElement {
  const catalogue = useCatalogue((state) => state.catalogue);
  const products = productsOf(catalogue, group);
  switch (group) {
    case 'airtime':
    case 'data':
      return <MobileScreen group={group} products={products} again={again} />;
    case 'electricity':
      return <ElectricityScreen products={products} again={again} />;
    case 'one-voucher':
    case 'cash-out-pin':
      return <VoucherScreen group={group} products={products} />;
    // No tile leads to these yet.
    case 'eezi':
    case 'flash-token':
    case 'exclusive-voucher':
    case 'gift-voucher':
    case 'bill-payment':
    case 'global-airtime':
    case 'one-voucher-redemption':
    case 'one-voucher-refund':
    case 'cash-out-cancellation':
    case 'exclusive-redemption':
    case 'exclusive-cancellation':
      return <VoucherScreen group="one-voucher" products={[]} />;
    default:
      return assertNever(group);
  }
}
