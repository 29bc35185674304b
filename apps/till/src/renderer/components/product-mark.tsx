import type { ProductGroup } from '@tillkeeper/domain';
import type { ReactElement } from 'react';

const strokes: Record<ProductGroup, ReactElement> = {
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
  eezi: (
    <>
      <rect x="6" y="2.500" width="12" height="19" rx="2.250" />
      <path d="M9.500 8h5L9.500 15h5" />
    </>
  ),
  'flash-token': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M13 6.500 8.500 13H12l-1 4.500 4.500-6.500H12z" />
    </>
  ),
  'exclusive-voucher': (
    <>
      <path d="M4 10.500 5.500 4h13L20 10.500M5 10.500V20h14v-9.500M9.500 20v-5h5v5" />
      <path d="M4 10.500a2.700 2.700 0 0 0 5.300 0 2.700 2.700 0 0 0 5.400 0 2.700 2.700 0 0 0 5.300 0" />
    </>
  ),
  'gift-voucher': (
    <>
      <rect x="4" y="11" width="16" height="9.500" rx="1" />
      <path d="M3 7.500h18V11H3zM12 7.500v13M12 7.500C9 7.500 7 6.500 7 5s1.500-2 2.500-1.500S12 7.500 12 7.500s1.500-3.500 2.500-4S17 3.500 17 5s-2 2.500-5 2.500" />
    </>
  ),
  'bill-payment': (
    <>
      <path d="M6 3h12v18l-3-2-3 2-3-2-3 2z" />
      <path d="M9.500 8h5M9.500 11.500h5M9.500 15H12" />
    </>
  ),
  'global-airtime': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5 5.500 5 12.500 0 18M12 3c-5 5.500-5 12.500 0 18" />
    </>
  ),
  'one-voucher-redemption': <TakenVoucher />,
  'one-voucher-refund': <TakenVoucher />,
  'cash-out-cancellation': <GivenBack />,
  'exclusive-redemption': <TakenVoucher />,
  'exclusive-cancellation': <GivenBack />,
};

/** A voucher that comes to the shop. */
function TakenVoucher(): ReactElement {
  return (
    <>
      <path d="M3 8V5.500h18V8a2.200 2.200 0 0 0 0 4.400V15H3v-2.600A2.200 2.200 0 0 0 3 8z" />
      <path d="M12 21.500v-9M9.500 15l2.500-2.500 2.500 2.500" />
    </>
  );
}

/** Something that was sold and comes back. */
function GivenBack(): ReactElement {
  return (
    <>
      <rect x="2.500" y="8" width="19" height="11.500" rx="1.750" />
      <path d="M16 13.750H8M10.500 11.250 8 13.750l2.500 2.500M6 4.500h12" />
    </>
  );
}

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
