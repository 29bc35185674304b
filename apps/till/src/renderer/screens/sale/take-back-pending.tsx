import type { SaleView } from '@tillkeeper/ipc';
import type { ReactElement } from 'react';
import { Notice } from '../../components/notice.tsx';
import { en } from '../../strings/en.ts';

/** A pending slip that stays out could be brought back a second time. */
export function TakeBackPending({ sale }: { readonly sale: SaleView }): ReactElement | null {
  const { kind } = sale.pendingSlip;
  if (kind === 'none' || kind === 'due') return null;
  return <Notice tone="warn" title={en.sale.pendingSlip.takeBack} />;
}
