import { expect, it } from 'vitest';
import { takeEnvironment } from './take-environment.ts';

it('keeps the keys for the till and leaves them to nobody else', () => {
  const processEnv = { TILL_FLASH_API_KEY: 'secret', TILL_DEMO: '1' };
  expect(takeEnvironment(processEnv)).toEqual({ TILL_FLASH_API_KEY: 'secret', TILL_DEMO: '1' });
  expect(processEnv).toEqual({ TILL_DEMO: '1' });
});
