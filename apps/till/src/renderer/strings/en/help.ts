/** The help sheet. */
export const help = {
  title: 'Help',
  keysTitle: 'Keys',
  keys: [
    ['1 – 9, 0', 'On the home screen: choose the tile with that number'],
    [
      'A – Z, F4',
      'On the home screen: find a product, a number or a meter. * stars what is marked',
    ],
    ['0 – 9', 'At a sale: type rand, for the amount and for the cash received'],
    ['← → ↑ ↓', 'Go through networks, amounts, bundles and notes'],
    ['Enter', 'Go on to the next step; at the end: sell and print'],
    ['Esc', 'Go back'],
    ['Tab', 'Go from one thing to the next'],
    ['F5', 'At a sale: pay with a 1Voucher'],
    ['F6 / F7', 'Pay with cash / with card'],
    ['F1', 'This help'],
    ['F2', 'Home: serve the next customer'],
    ['F3', 'Today’s sales: print a slip again'],
    ['F4', 'While a sale is not known yet: undo it, give it up, or print the pending slip'],
    ['F8', 'Open items: sales that are not finished'],
    ['F11', 'Colours: like this computer, light, dark, high contrast'],
  ],
  rulesTitle: 'Good to know',
  rules: [
    'A sale that is “not known yet” is safe. Keep the money and don’t sell it again: the till finds out by itself.',
    'What takes too long is undone, and the customer gets the money back. Electricity, airtime and data can’t be undone: the customer gets a pending slip and comes back with it.',
    'A slip that did not come out, or is torn: press “It didn’t come out”, then print a copy.',
    'Scan a gift card, a 1Voucher or a meter card on the home screen: its sale opens.',
    'PINs and tokens are money. Show them only to the customer who paid.',
  ],
  demoTitle: 'To try in demo',
  demo: [
    'Any mobile number of 10 digits, like 082 123 4567.',
    'Meter 0144 3026 719 (S M Dlamini, owes money) or 0712 3456 787 (N P Mokoena).',
    'More meters, and faults to try, stand on the simulator’s own page.',
  ],
} as const;
