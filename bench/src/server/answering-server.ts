import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FlashLike } from '../recorded/flash-config.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';
import type { FromServer, Stamp, ToServer } from './messages.ts';

/** A local server in a process of its own that gives recorded answers and notes when. */
export interface AnsweringServer extends FlashLike {
  /** When the request with this reference arrived and its answer left. */
  stampOf(reference: string): Promise<Stamp>;
  close(): void;
}

const PROGRAM = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Starts it; resolves when it listens. */
export async function startAnsweringServer(
  sales: readonly RecordedSale[],
): Promise<AnsweringServer> {
  const child = fork(PROGRAM);
  const answers = sales.map(({ path, answerBody, reference }) => ({ path, answerBody, reference }));
  const said = await ask(child, { kind: 'answers', sales: answers });
  if (said.kind !== 'listening') throw new Error('The server did not start.');
  return {
    baseUrl: `http://127.0.0.1:${said.port}`,
    apiKey: 'YmVuY2g6YmVuY2g=',
    accountNumber: '9110-0042-7788-1001',
    stampOf: async (reference) => {
      const answer = await ask(child, { kind: 'stamp-wanted', reference });
      if (answer.kind !== 'stamp') throw new Error('The server did not say when.');
      return answer.stamp;
    },
    close: () => child.disconnect(),
  };
}

function ask(child: ChildProcess, message: ToServer): Promise<FromServer> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('The server ended.'));
    child.once('exit', ended);
    child.once('message', (answer: FromServer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(message);
  });
}
