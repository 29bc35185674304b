import { assertNever, type ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { useCatalogue } from '../../stores/catalogue-store.ts';
import type { Begin } from '../../stores/route-store.ts';
import { AbroadScreen } from '../abroad/abroad-screen.tsx';
import { BillScreen } from '../bill/bill-screen.tsx';
import { ElectricityScreen } from '../electricity/electricity-screen.tsx';
import { GiveBackScreen } from '../give-back/give-back-screen.tsx';
import type { Again } from '../home/again.ts';
import { productsOf } from '../home/tiles.ts';
import { MobileScreen } from '../mobile/mobile-screen.tsx';
import { RedeemScreen } from '../redeem/redeem-screen.tsx';
import { VoucherScreen } from '../voucher/voucher-screen.tsx';

interface SellScreenProps {
  readonly group: ProductGroup;
  readonly again: Again | undefined;
  readonly begin: Begin | undefined;
}

/** The sale screen of a product group. */
export function SellScreen({ group, again, begin }: SellScreenProps): ReactElement {
  const catalogue = useCatalogue((state) => state.catalogue);
  const products = productsOf(catalogue, group);
  switch (group) {
    case 'airtime':
    case 'data':
      return <MobileScreen group={group} products={products} again={again} begin={begin} />;
    case 'electricity':
      return <ElectricityScreen products={products} again={again} begin={begin} />;
    case 'one-voucher':
    case 'cash-out-pin':
    case 'eezi':
    case 'flash-token':
    case 'exclusive-voucher':
    case 'gift-voucher':
      return <VoucherScreen group={group} products={products} begin={begin} />;
    case 'bill-payment':
      return <BillScreen products={products} again={again} begin={begin} />;
    case 'global-airtime':
      return <AbroadScreen />;
    case 'one-voucher-redemption':
    case 'exclusive-redemption':
      return <RedeemScreen group={group} products={products} begin={begin} />;
    case 'one-voucher-refund':
    case 'cash-out-cancellation':
    case 'exclusive-cancellation':
      return <GiveBackScreen />;
    default:
      return assertNever(group);
  }
}
