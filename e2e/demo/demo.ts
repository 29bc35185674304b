import { photographSettingsError, photographVirtualPrinter } from './other-windows.ts';
import { clearOutput, listOutput, say } from './output.ts';
import { SCENES } from './scenes.ts';
import { makeSlips } from './slips.ts';
import { setUp, THEMES, type Theme } from './stage.ts';

// Called by `pnpm demo`: sells one of each product in the real window and leaves pictures and slips.
const startedMs = Date.now();
clearOutput();
for (const theme of THEMES) await play(theme);
await photographVirtualPrinter();
await photographSettingsError();
await makeSlips();
listOutput();
console.log(`\nMade in ${((Date.now() - startedMs) / 1000).toFixed(0)} s.`);

async function play(theme: Theme): Promise<void> {
  console.log(`\nA day at the counter, ${theme}`);
  const stage = await setUp(theme, { printer: 'serial' });
  try {
    for (const { title, run } of SCENES) {
      const sceneStartedMs = Date.now();
      await run(stage);
      say(`${title} (${((Date.now() - sceneStartedMs) / 1000).toFixed(1)} s)`);
    }
  } finally {
    await stage.strike();
  }
}
