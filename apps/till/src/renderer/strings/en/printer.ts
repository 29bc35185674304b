import type { FoundPrinterView, PrinterSetup, TestPrint } from '@tillkeeper/ipc';

const kinds: Record<FoundPrinterView['kind'], string> = {
  serial: 'Serial port',
  lp: 'USB',
  usb: 'USB, driven by the till',
  spool: 'Print queue of this computer: can’t tell about paper',
};

const answers: Record<PrinterSetup['answers'], string> = {
  unknown: 'not known yet',
  yes: 'yes',
  no: 'no: look at it yourself',
};

const confirms: Record<PrinterSetup['confirms'], string> = {
  unknown: 'not known yet',
  yes: 'yes',
  no: 'no: you are asked whether slips came out',
};

const tests: Record<TestPrint['kind'], string> = {
  printed: 'The test slip is on paper: the printer said so.',
  'not-begun': 'Nothing was printed.',
  torn: 'The test slip stopped on its way.',
  doubtful: 'Look at the printer: did the test slip come out whole?',
};

/** The printer’s health and set-up. */
export const printer = {
  title: 'Printer',
  inUse: 'In use',
  standIn: 'Stands in for it',
  tellsPaper: 'Tells about paper and cover',
  tellsParts: 'Tells when each part is on paper',
  answers,
  confirms,
  tests,
  well: 'Ready: paper in, cover closed.',
  wellSilent: 'Ready, as far as a printer that answers nothing can be known.',
  nearEnd: 'Ready. The paper is nearly out: keep a roll at hand.',
  busy: 'A slip is being printed.',
  connecting: 'The till is asking the printer.',
  test: 'Print a test slip',
  testing: 'Printing the test slip …',
  testHelp: 'On a good test slip every line is whole, no letter is strange, and the knife cuts.',
  drawer: 'Open the drawer',
  drawerDone: 'The drawer was told to open.',
  speed: 'Find its speed',
  speedWords: 'The till tries all speeds. Nothing is printed.',
  working: 'One moment …',
  choose: 'Choose another printer',
  find: 'Look for printers',
  finding: 'Looking …',
  none: 'No printer was found. Plug it in, switch it on, and look again; or type its address.',
  found: 'Plugged in here',
  kinds,
  notAllowed: 'This computer does not let the till use it yet: choose it to see what to do.',
  address: 'Or type its address',
  addressHint: 'tcp://10.0.0.9:9100 for a network printer, lp:/dev/usb/lp0, serial:COM3',
  width: 'Letters on a line',
  widths: { 32: '32 · paper of 58 mm', 42: '42 · paper of 80 mm', 48: '48 · 80 mm, small letters' },
  drawerWire: 'Cash drawer',
  drawerWires: { none: 'None', pin2: 'First wire (pin 2)', pin5: 'Second wire (pin 5)' },
  silence: 'Does it answer?',
  silences: { ask: 'Yes, or not known', none: 'Never: ask me after each slip' },
  use: 'Use this printer',
  managerOnly: 'A manager can choose another printer.',
  back: 'Back to selling',
} as const;
