import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeReference, type RandomSource } from '@tillkeeper/domain';
import { describeProvider, type ProviderWorld } from '@tillkeeper/provider/contract-suite';
import { createFlashProvider } from './flash-provider.ts';

const SIMULATOR = fileURLToPath(new URL('../../../apps/simulator/src/main.ts', import.meta.url));
const random: RandomSource = { bytes: (count) => randomBytes(count) };
const clock = { nowUtcMs: () => Date.now(), monotonicMs: () => performance.now() };

interface SimulatorLine {
  readonly listening: string;
  readonly apiKey: string;
  readonly account: string;
}

/** The simulator runs as a process of its own, as it does for the till: only HTTP joins the two. */
async function startSimulator(
  shape: string,
): Promise<{ child: ChildProcess; line: SimulatorLine }> {
  const child = spawn(
    process.execPath,
    [SIMULATOR, '--port', '0', '--shape', shape, '--with-parent'],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const [text] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, line: JSON.parse(text) as SimulatorLine };
}

async function makeWorld(shape: string, groups: ProviderWorld['groups']): Promise<ProviderWorld> {
  const { child, line } = await startSimulator(shape);
  return {
    serverUrl: line.listening,
    createProvider: (baseUrl) =>
      createFlashProvider(
        {
          baseUrl,
          apiKey: line.apiKey,
          accountNumber: line.account,
          storeId: 'STORE1',
          terminalId: 'TILL01',
          globalAirtime: true,
        },
        { clock, random },
      ),
    nextReference: () => makeReference('TILL01', random),
    groups,
    billAccount: { billerCode: '51010', accountReference: '0088812345' },
    unknownAccountReference: '5550123',
    destination: '263771234567',
    msisdn: '27821234567',
    meterNumber: '01443026719',
    unknownMeterNumber: '99999999999',
    undocumentedAnswer: () => ({
      status: 200,
      body: '{"responseCode": 2999, "responseMessage": "Odd."}',
    }),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

const OLDER = [
  'airtime',
  'cash-out-pin',
  'data',
  'eezi',
  'electricity',
  'gift-voucher',
  'one-voucher',
] as const;
const NEWER = [...OLDER, 'bill-payment', 'exclusive-voucher', 'flash-token'] as const;

describeProvider('Flash, release 3.1', () => makeWorld('3.1', NEWER));
// Its list names no groups, and knew no bills, Flash Tokens or exclusive vouchers.
describeProvider('Flash, 2023', () => makeWorld('2023', OLDER));
