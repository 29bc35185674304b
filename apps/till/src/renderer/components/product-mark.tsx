import type { ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';

// Goods without a sign of their own yet, and services, bear the voucher's.
const strokes: Partial<Record<ProductGroup, ReactElement>> & { 'one-voucher': ReactElement } = {
  airtime: (
    <>
      <rect x="7" y="2.5" width="10" height="19" rx="2.25" />
      <path d="M11 18.5h2" />
    </>
  ),
  data: (
    <>
      <path d="M8 20V6.5M8 6.5 4.5 10M8 6.5l3.5 3.5" />
      <path d="M16 4v13.5M16 17.5l-3.5-3.5M16 17.5l3.5-3.5" />
    </>
  ),
  electricity: <path d="M13 2.5 5.5 13.5H11L10 21.5l8-11.5h-5.500z" />,
  'one-voucher': (
    <>
      <path d="M3 8.500V6.5h18v2a2.5 2.5 0 0 0 0 5v4H3v-4a2.5 2.5 0 0 0 0-5z" />
      <path d="M11.500 10.500 13 9.500v5" />
    </>
  ),
  'cash-out-pin': (
    <>
      <rect x="2.5" y="5" width="19" height="11" rx="1.75" />
      <circle cx="12" cy="10.5" r="2.5" />
      <path d="M12 16v5.500M9.500 19.250 12 21.500l2.500-2.250" />
    </>
  ),
};

/** The till's own sign of a product group: drawn, not borrowed, and always beside its name. */
export function ProductMark({ group }: { readonly group: ProductGroup }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.5em"
      height="1.5em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {strokes[group] ?? strokes['one-voucher']}
    </svg>
  );
}
