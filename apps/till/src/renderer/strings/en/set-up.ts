/** The pages of a till that has no settings yet. */
export const setUp = {
  title: 'Welcome. What is this till to be?',
  words:
    'Nothing is set up yet. Look around in the demo first, or set up your shop: you need the letter from Flash with account number, store, terminal and API key.',
  shop: 'Set up this shop',
  demo: 'Try the demo',
  demoWords:
    'The demo sells from a simulator inside this till. Nothing in it is worth anything. It asks again at the next start.',
  steps: {
    shop: 'Your shop',
    account: 'Your Flash account',
    key: 'The API key',
  },
  stepOf: (step: number) => `Step ${step} of 3`,
  shopWords: 'It stands at the head of every slip.',
  accountWords: 'As Flash wrote them to you, letter by letter.',
  keyWords:
    'Account and key are tried with Flash now. The key is then kept sealed at this till and is not in the settings file. Next come the first manager and the printer.',
  fields: {
    storeName: 'Name of the shop',
    tillId: 'Name of this till',
    addressLine1: 'Address',
    addressLine2: 'Address, second line',
    vatNumber: 'VAT number',
    accountNumber: 'Account number',
    storeId: 'Store id',
    terminalId: 'Terminal id',
    environment: 'Which Flash',
    apiKey: 'API key of the account',
  },
  help: {
    tillId: 'Short, such as T01',
    vatNumber: 'Leave empty when not registered for VAT',
  },
  environments: {
    sandbox: 'Sandbox: to try it, worth nothing',
    production: 'Production: real money',
  },
  missing: 'This is needed.',
  next: 'Next',
  back: 'Back',
  save: 'Try it and save',
  trying: 'Asking Flash …',
  refused: {
    'not-authorised':
      'Flash does not take this key for this account. Check the key, the account number and which Flash it is for.',
    unreachable: 'Flash can not be reached now. Check the line, then try again.',
    failed: 'The account could not be tried, or the settings could not be kept. Try again.',
  },
} as const;
