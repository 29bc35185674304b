/** What a response code says happened, in words for whoever stands at the till. */
export interface CauseWords {
  readonly what: string;
  /** What helps, and whom to call when it does not. */
  readonly help: string;
}

const READ_BACK = 'Read the number back with the customer and try again.';
const OTHER_AMOUNT = 'Choose another amount.';
const SUPPLIER = 'The customer must call the municipality or Eskom.';
const NETWORK = 'The customer must ask the network, or give another number.';
const FLASH = 'Tell the shop owner: Flash support must look at it, with the code below.';
const BY_ITSELF = 'The till asks again by itself. Call support with the code if it goes on.';
const OTHER_VOUCHER =
  'Ask the customer for another voucher, or for cash. Flash support knows where it went.';
const MANAGER = 'Call the manager. Flash support can look it up with the code below.';

/**
 * The words of every cause: the one place for them. Short sentences and plain words, for a reading
 * age of about twelve. What to do with the money follows from the code's class: see `code-words.ts`.
 */
export const CAUSES = {
  sold: { what: 'It is sold.', help: 'There is nothing to mend.' },

  // The shop's side.
  'float-empty': {
    what: 'The shop’s float is empty.',
    help: 'Tell the shop owner now: nothing can be sold until the float is filled.',
  },
  'account-not-set-up': {
    what: 'The shop’s account at Flash is not set up for this.',
    help: FLASH,
  },
  'product-gone': {
    what: 'This product is not on sale any more.',
    help: 'Choose another product. Tell the shop owner if it is still in the list.',
  },
  'request-wrong': { what: 'Flash did not understand the till.', help: FLASH },
  'no-route': { what: 'Flash can’t reach the supplier of this product.', help: FLASH },
  'sold-out': { what: 'This product is sold out at the supplier.', help: 'Offer another product.' },
  'network-empty': {
    what: 'The network has no airtime left for Flash.',
    help: 'Try again later, or offer another network.',
  },
  'biller-gone': {
    what: 'Flash takes no payments for this biller at the moment.',
    help: 'The customer must pay the biller another way.',
  },
  'no-sms': { what: 'This shop can’t send vouchers by SMS.', help: 'Print the voucher instead.' },
  'key-refused': {
    what: 'Flash did not accept the till’s key.',
    help: 'The till asks for a new one. Tell the shop owner if it goes on.',
  },

  // The customer's side.
  'amount-not-sold': { what: 'This amount can’t be sold for this product.', help: OTHER_AMOUNT },
  'amount-too-small': {
    what: 'The amount is too small.',
    help: 'Ask for a higher amount. A debt must be covered first.',
  },
  'amount-too-large': { what: 'The amount is too large.', help: 'Ask for a lower amount.' },
  'debt-first': {
    what: 'The amount does not cover what the customer owes.',
    help: 'The debt is paid first. Find the meter again to see it, and ask for more than that.',
  },
  'free-costs-nothing': {
    what: 'Free electricity has no price.',
    help: 'Ask for the free electricity without an amount.',
  },
  'no-free-electricity': { what: 'There is no free electricity for this meter.', help: SUPPLIER },
  'free-already-given': {
    what: 'The free electricity of this month was already given.',
    help: 'The customer can come again next month.',
  },
  'meter-wrong': { what: 'This meter number is wrong.', help: READ_BACK },
  'meter-not-registered': { what: 'This meter is not registered.', help: SUPPLIER },
  'meter-blocked': { what: 'This meter is blocked: no shop can sell for it.', help: SUPPLIER },
  'meter-cannot': { what: 'This can’t be done for this meter.', help: SUPPLIER },
  'meter-gone': {
    what: 'This meter was taken out of use.',
    help: 'Ask for the number of the new meter.',
  },
  'customer-owes': { what: 'The customer owes the supplier money.', help: SUPPLIER },
  'customer-blocked': {
    what: 'This customer is blocked: no shop can sell to them.',
    help: 'The customer must call the supplier.',
  },
  'customer-inactive': {
    what: 'This customer’s account is not active.',
    help: 'The customer must call the supplier.',
  },
  'customer-unknown': { what: 'Nobody has this account.', help: READ_BACK },
  'number-unknown': { what: 'The network does not know this mobile number.', help: READ_BACK },
  'number-off': { what: 'This mobile number is switched off at the network.', help: NETWORK },
  'number-not-registered': {
    what: 'This mobile number is not registered (RICA).',
    help: 'The customer must register the number at the network first.',
  },
  'other-network': {
    what: 'This number belongs to another network.',
    help: 'Ask which network it is, choose that one and sell it again.',
  },
  'voucher-used': { what: 'This voucher was already used.', help: OTHER_VOUCHER },
  'voucher-unknown': {
    what: 'Flash does not know this voucher.',
    help: 'Type it again, digit by digit from the slip.',
  },
  'voucher-cancelled': { what: 'This voucher was cancelled.', help: OTHER_VOUCHER },
  'voucher-expired': { what: 'This voucher is too old.', help: OTHER_VOUCHER },
  'voucher-not-good': { what: 'This voucher can’t be used as it stands.', help: OTHER_VOUCHER },
  'refund-differs': {
    what: 'The refund is not what was paid with the voucher.',
    help: 'Look at the slip and type that amount.',
  },

  // Not known yet.
  'flash-down': { what: 'Flash is out of order for a moment.', help: BY_ITSELF },
  'flash-unsure': { what: 'Something went wrong at Flash.', help: BY_ITSELF },
  'supplier-silent': { what: 'The supplier gave Flash no clear answer.', help: BY_ITSELF },
  'timed-out': { what: 'The supplier was too slow.', help: BY_ITSELF },
  busy: { what: 'Flash is still working on it.', help: BY_ITSELF },
  'list-down': { what: 'Flash can’t read its list of products.', help: BY_ITSELF },
  'too-fast': { what: 'Too many sales at once.', help: 'The till waits a little and asks again.' },
  'seen-before': { what: 'Flash has seen this sale before.', help: MANAGER },
  'request-changed': { what: 'Flash says that the till asked something else before.', help: FLASH },
  'redemption-missing': { what: 'Flash can’t find where the voucher was used.', help: MANAGER },
  'not-about-this-sale': {
    what: 'Flash’s answer is not about this sale.',
    help: BY_ITSELF,
  },

  // Undoing.
  'original-not-found': {
    what: 'Flash does not know the sale that should be undone.',
    help: 'It may still arrive there. The till watches it by itself.',
  },
  'original-unclear': {
    what: 'Flash does not know yet how the sale ended.',
    help: 'The till asks about the sale first, then undoes it.',
  },
  'undo-failed': { what: 'Flash could not undo the sale this time.', help: BY_ITSELF },
  'already-undone': { what: 'The sale is undone already.', help: 'There is nothing more to do.' },
  'already-cancelled': {
    what: 'This voucher was cancelled before.',
    help: 'Look in the list of sales: who did it is written there.',
  },
  'no-undo-product': { what: 'Flash does not take this product back.', help: MANAGER },
  'no-undo-account': { what: 'This shop’s account can’t undo sales.', help: FLASH },
  'undo-too-late': { what: 'It is too late to undo this sale.', help: MANAGER },
  'undo-not-possible': { what: 'This voucher can’t be taken back: it may be used.', help: MANAGER },
  'cancel-not-possible': { what: 'This voucher can’t be cancelled.', help: MANAGER },
} as const satisfies Readonly<Record<string, CauseWords>>;

/** A cause that response codes have in common. */
export type Cause = keyof typeof CAUSES;
