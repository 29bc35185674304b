import { readFileSync } from 'node:fs';
import { leaveOpen } from '../big-journal/open-items.ts';
import type { RecordedSale } from '../recorded/recorded-sale.ts';
import { openBenchJournal } from '../system.ts';

// A till's process that is killed with items open: nothing is closed or tidied up.

const [file = '', countText = '0', recordedFile = ''] = process.argv.slice(2);
const recorded = JSON.parse(readFileSync(recordedFile, 'utf8')) as readonly RecordedSale[];
leaveOpen(openBenchJournal(file), recorded, Number(countText));
process.send?.('left', () => process.kill(process.pid, 'SIGKILL'));
