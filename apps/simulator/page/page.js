// The page builds every element with textContent: nothing that came over the wire becomes markup.

const byId = (id) => document.getElementById(id);
const shown = new Set();

const events = new EventSource('/_sim/events');
events.addEventListener('open', () => setLine('Live', 'good'));
events.addEventListener('error', () => setLine('Not connected', 'warn'));
events.addEventListener('message', (event) => show(JSON.parse(event.data)));

for (const button of document.querySelectorAll('[data-fault]'))
  button.addEventListener('click', () => {
    const operation = byId('fault-operation').value;
    void send('POST', '/_sim/faults', { operation, ...JSON.parse(button.dataset.fault) }, button);
  });
for (const button of document.querySelectorAll('[data-post]'))
  button.addEventListener('click', () => {
    void send('POST', button.dataset.post, JSON.parse(button.dataset.body ?? '{}'), button);
  });
for (const button of document.querySelectorAll('[data-delete]'))
  button.addEventListener('click', () => {
    void send('DELETE', button.dataset.delete, {}, button);
  });

byId('fault-code-button').addEventListener('click', (event) => {
  const operation = byId('fault-operation').value;
  const code = Number(byId('fault-code').value);
  void send('POST', '/_sim/faults', { operation, fault: 'code', code }, event.currentTarget);
});

async function send(method, path, body, button) {
  const options = { method, headers: { 'content-type': 'application/json' } };
  try {
    const answer = await fetch(path, { ...options, body: JSON.stringify(body) });
    byId('said').textContent = answer.ok
      ? `Done: ${button.textContent}.`
      : `Refused: ${(await answer.json()).error}`;
  } catch {
    byId('said').textContent = 'The simulator does not answer. Is it still running?';
  }
}

function setLine(text, kind) {
  const line = byId('line');
  line.textContent = text;
  line.className = `chip ${kind}`;
}

function show(view) {
  const sold = view.entries.filter((entry) => entry.status === 'Sold');
  const soldCents = sold.reduce((sum, entry) => sum + entry.amountCents, 0);
  byId('account').textContent = view.accountNumber;
  byId('shape').textContent = view.shape;
  byId('balance').textContent = rand(view.balanceCents);
  byId('redeemed').textContent = rand(view.redemptionBalanceCents);
  byId('sold-count').textContent = String(sold.length);
  byId('sold-sum').textContent = rand(soldCents);
  byId('reversed-count').textContent = String(view.entries.length - sold.length);
  showEntries(view);
  showFaults(view.faults);
  byId('meters').replaceChildren(...view.meters.map(meterRow));
  showOperations(view.operations);
  showSettings(view);
  byId('reconciliation').href = `/_sim/reconciliation/${today()}`;
  byId('traffic').textContent = trafficWords(view.traffic);
  byId('bills').replaceChildren(...view.billAccounts.map(billRow));
  byId('pins').replaceChildren(...view.testPins.map(pinRow));
  byId('phones').replaceChildren(...view.demoNumbers.map(phoneRow));
}

function showEntries(view) {
  const statusOfPin = new Map(view.vouchers.map((voucher) => [voucher.pin, voucher.status]));
  const rows = view.entries.toReversed().map((entry) => entryRow(entry, statusOfPin));
  byId('nothing-sold').hidden = rows.length > 0;
  byId('entries').hidden = rows.length === 0;
  byId('entries').tBodies[0].replaceChildren(...rows);
}

function entryRow(entry, statusOfPin) {
  const state = statusOfPin.get(entry.pin) ?? entry.status;
  const kind = state === 'Reversed' ? 'warn' : state === 'Sold' || state === 'Active' ? 'good' : '';
  const secrets = entry.pin ? [entry.pin] : entry.tokens;
  return make('tr', {}, [
    make('td', { class: 'figures' }, time(entry.soldAtUtcMs)),
    make('td', {}, entry.productName),
    make('td', { class: 'figures' }, whoOf(entry)),
    make('td', { class: 'figures right' }, rand(entry.amountCents)),
    make('td', {}, [make('span', { class: `chip ${kind}` }, state)]),
    make(
      'td',
      {},
      secrets.map((secret, index) => secretButton(entry, secret, index)),
    ),
    make('td', { class: 'reference' }, entry.reference),
  ]);
}

// A PIN is covered until somebody asks for it, and stays open while the page is redrawn.
function secretButton(entry, secret, index) {
  const key = `${entry.transactionId}-${index}`;
  const button = make('button', { type: 'button', class: 'secret figures' }, '');
  const draw = () => {
    const open = shown.has(key);
    button.textContent = open
      ? groups(secret)
      : `${groups('•'.repeat(secret.length - 4))} ${secret.slice(-4)}`;
    button.setAttribute('aria-label', open ? `Hide ${groups(secret)}` : 'Show the PIN or token');
  };
  button.addEventListener('click', () => {
    if (!shown.delete(key)) shown.add(key);
    draw();
  });
  draw();
  return button;
}

function showFaults(faults) {
  byId('no-faults').hidden = faults.length > 0;
  const text = (fault) => {
    const what = document.querySelector(`option[value="${fault.operation}"]`)?.textContent;
    const how = [fault.fault, fault.code ?? fault.status ?? ''].join(' ').trim();
    return `${what ?? fault.operation}: ${how}, ${fault.times} to go`;
  };
  byId('faults').replaceChildren(...faults.map((fault) => make('li', {}, text(fault))));
}

function whoOf({ mobileNumber, meterNumber, accountReference }) {
  return mobileNumber ?? meterNumber ?? accountReference ?? '';
}

// The list of calls is the server's own; it is written once, so that a choice stays chosen.
function showOperations(operations) {
  const select = byId('fault-operation');
  if (select.options.length > 1) return;
  for (const operation of operations.filter((each) => each !== 'any'))
    select.append(make('option', { value: operation }, words(operation)));
}

const words = (operation) =>
  operation.charAt(0).toUpperCase() + operation.slice(1).replaceAll('-', ' ');

const DAY_MS = 24 * 60 * 60 * 1000;
const SWITCHES = [
  ['settings', 'shape', 'Answers of release', ['3.1', '2023']],
  ['settings', 'strict', 'Documented formats only', [true, false]],
  ['settings', 'magicAmounts', 'Magic amounts (R 2335.99 is code 2335)', [false, true]],
  ['settings', 'latencyMs', 'Every answer takes, ms', [0, 500, 3000, 15_000]],
  ['settings', 'jitterMs', 'And up to, ms more', [0, 500, 3000]],
  ['settings', 'callsPerSecond', 'Calls a second, 0 is any number', [0, 1, 5, 20]],
  ['ledger-options', 'storesDeclines', 'Remembers refusals', [true, false]],
  [
    'ledger-options',
    'replayAfterReversal',
    'Asked again after a reversal',
    ['first-response', 'reversed', 'new-sale'],
  ],
  ['ledger-options', 'earlyReversalBlocksOriginal', 'Early reversal blocks', [false, true]],
  ['ledger-options', 'referenceLifetimeMs', 'References live, ms', [null, 60_000, DAY_MS]],
  ['ledger-options', 'reversalWindowMs', 'Reversals for, ms', [DAY_MS, 300_000, 1_000]],
  ['ledger-options', 'accountAllowsReversals', 'Account may reverse', [true, false]],
  ['ledger-options', 'replayOfMissingPin', 'Lost PIN, asked again', ['given', 'still-missing']],
];

function showSettings(view) {
  const panel = byId('settings');
  if (panel.childElementCount === 0) panel.append(...SWITCHES.map(switchField));
  for (const [group, name] of SWITCHES) {
    const now = (group === 'settings' ? view.settings : view.ledgerOptions)[name] ?? null;
    const select = byId(`switch-${name}`);
    const text = JSON.stringify(now);
    if (![...select.options].some((option) => option.value === text))
      select.append(make('option', { value: text }, String(now)));
    if (document.activeElement !== select) select.value = text;
  }
}

function switchField([group, name, label, values]) {
  const select = make(
    'select',
    { id: `switch-${name}` },
    values.map((value) => make('option', { value: JSON.stringify(value) }, String(value))),
  );
  select.addEventListener('change', () => {
    void send(
      'POST',
      `/_sim/${group}`,
      { [name]: JSON.parse(select.value) },
      { textContent: label },
    );
  });
  return make('label', { class: 'field' }, [make('span', { class: 'label' }, label), select]);
}

const trafficWords = ({ checked, mismatches }) =>
  mismatches === 0 ? `${checked} answers, all as described` : `${mismatches} not as described`;
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Africa/Johannesburg' });

function billRow({ billerCode, accountNo, name, demoNote }) {
  return make('li', {}, [
    make('div', { class: 'split' }, [
      make('strong', { class: 'figures' }, `${billerCode} ${accountNo}`),
      make('span', { class: 'quiet' }, name),
    ]),
    make('div', {}, demoNote),
  ]);
}

function pinRow({ pin, responseCode }) {
  return make('li', { class: 'split' }, [
    make('strong', { class: 'figures' }, groups(pin)),
    make('span', { class: 'quiet right' }, `Redeem it: ${responseCode}`),
  ]);
}

function meterRow(meter) {
  const owes = meter.arrearsCents > 0 ? ` · owes ${rand(meter.arrearsCents)}` : '';
  return make('li', {}, [
    make('div', { class: 'split' }, [
      make('strong', { class: 'figures' }, meter.meterNumber),
      make('span', { class: 'quiet' }, meter.customerName),
    ]),
    make('div', {}, meter.demoNote),
    make('div', { class: 'quiet' }, `${meter.customerAddress} · ${meter.utility.name}${owes}`),
  ]);
}

function phoneRow({ mobileNumber, responseCode, responseMessage }) {
  const local = `0${mobileNumber.slice(2, 4)} ${mobileNumber.slice(4, 7)} ${mobileNumber.slice(7)}`;
  const meaning =
    responseCode === 0 ? 'Works, like any real number' : `${responseCode} ${responseMessage}`;
  return make('li', { class: 'split' }, [
    make('strong', { class: 'figures' }, local),
    make('span', { class: 'quiet right' }, meaning),
  ]);
}

function make(tag, attributes, content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}

function rand(cents) {
  const [whole, fraction] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${cents < 0 ? '-' : ''}R ${whole.replace(/\B(?=(\d{3})+$)/g, ' ')}.${fraction}`;
}

const groups = (digits) => digits.replace(/(.{4})(?=.)/g, '$1 ');
const time = (utcMs) =>
  new Date(utcMs).toLocaleTimeString('en-GB', { timeZone: 'Africa/Johannesburg' });
