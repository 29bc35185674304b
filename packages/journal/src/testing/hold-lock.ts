import { openJournal } from '../open.ts';
import { optionsFor } from './till-options.ts';

/** Run as a process of its own: opens the journal in a folder, says so, and holds it until it is killed. */
const opened = openJournal(optionsFor(process.argv[2] ?? ''));
process.stdout.write(opened.ok ? 'open\n' : `${opened.error.kind}\n`);
if (opened.ok) setInterval(() => undefined, 1000);
