import type { FindingView } from '@tillkeeper/ipc';

/** What differs between the provider's file and the till's records. */
export const FINDING_WORDS: Readonly<Record<FindingView['kind'], string>> = {
  'missing-here': 'In the file, not here',
  'missing-there': 'Here, not in the file',
  'listed-twice': 'Listed twice',
  'amount-differs': 'The amount differs',
  'status-differs': 'The state differs',
  'reference-differs': 'The reference differs',
  'open-here': 'Still open here',
};

/** What to do about it. */
export const ADVICE_WORDS: Readonly<Record<FindingView['advice'], string>> = {
  'ask-which-terminal': 'Ask Flash which terminal sold it. If it was none of yours, dispute it.',
  'claim-back': 'You did not sell it and pay for it. Claim it back from Flash with the reference.',
  'claim-second-back':
    'It was sold once, and Flash lists it twice. Claim the second one back with both transaction numbers.',
  'claim-credit':
    'You took it from the customer, and Flash does not list it as paid to you. Look in tomorrow’s file, then ask Flash for the money.',
  'report-credit':
    'Flash paid you for it, and here it was not done, or done once only. Tell Flash: a customer may miss this money.',
  'settle-as-sold': 'Flash has sold it. Open the item here and settle it as sold.',
  'settle-as-not-sold':
    'Flash did not sell it. Open the item here, settle it as not sold and give the money back.',
  'ask-whether-billed':
    'The customer has it and Flash does not list it. Look in tomorrow’s file, then ask Flash.',
  'send-both-references':
    'It is the same sale by Flash’s number and amount, under a reference that this till did not give. Send Flash both references, and ask whether another till’s sale is mixed up with it.',
  'send-both-amounts': 'Send Flash both amounts with the reference.',
  wait: 'Wait: it is not finished. Tomorrow’s file will tell.',
};
