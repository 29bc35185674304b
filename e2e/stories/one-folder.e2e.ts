import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronCommand, tillEnvironment } from '../support/launch.ts';
import { TILL_FOLDER } from '../support/paths.ts';
import { expect, test } from '../support/test.ts';

test('a second till on the same data folder refuses and says why', async ({ till, folder }) => {
  const { program, flags } = electronCommand();
  const second = spawn(program, [...flags, TILL_FOLDER], {
    env: tillEnvironment({ TILL_DATA_DIR: `${folder}/data` }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  second.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(second, 'exit');
  expect(said).toContain('already running on this data folder');
  expect(code).toBe(0);
  expect(till.app.windows()).toHaveLength(1);
});
