import { expect, it } from 'vitest';
import { z } from 'zod';
import { configSchema } from './schema.ts';

const FILE = new URL('../../../../../resources/till.config.schema.json', import.meta.url).pathname;

// Editors read this file. After a change of the schema: pnpm exec vitest run schema-file -u
it('has a current JSON schema for editors', async () => {
  const schema = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
  const titled = { title: 'till.config.json of Tillkeeper', ...schema };
  await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(FILE);
});
