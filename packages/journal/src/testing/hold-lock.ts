import { openJournal } from '../open.ts';
import { optionsFor } from './till-options.ts';

/** Run as a process of its own: opens the journal in a folder, says so, and holds it until it is killed. */
const opened = openJournal(optionsFor(process.argv[2] ?? ''));
process.stdout.write(opened.ok ? 'open\n' : `${opened.error.kind}\n`);
// The timer names the journal: one that nobody can reach any more is collected, and its lock with it.
if (opened.ok) setInterval(() => opened.value.health(), 1000);
