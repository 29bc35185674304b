import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../open.ts';
import { begin, finish, pinOf, sell } from '../sample-sales.ts';
import { optionsFor } from '../till-options.ts';

/**
 * Run as a process of its own on a disk of a few megabytes: sells until the journal says that the
 * disk is full, fills the disk to the last byte while sales are under way, and records their
 * answers. Prints one line of JSON. Argument: the folder on that disk.
 */
const [folder = ''] = process.argv.slice(2);
const MEBIBYTE = 1024 * 1024;
const UNDER_WAY = 20;

function fillDisk(): void {
  const fd = openSync(join(folder, 'junk'), 'w');
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) writeSync(fd, Buffer.alloc(size, 0x6a));
    } catch {
      // Not even this many bytes fit any more.
    }
  }
  closeSync(fd);
}

const space = {
  ballastBytes: 2 * MEBIBYTE,
  fullBytes: 2 * MEBIBYTE,
  lowBytes: 6 * MEBIBYTE,
  // Less than the answers under way need, so that the tape meets the full disk as well.
  tapeRoomBytes: 4 * 1024,
};
const opened = openJournal({ ...optionsFor(folder), space });
if (!opened.ok) throw new Error(opened.error.detail);
const journal = opened.value;

const rooms = new Set<string>();
let slip = 0;
while (journal.canRecord() !== 'full') {
  rooms.add(journal.canRecord());
  slip += 1;
  sell(journal, slip);
}
const sold = slip;
for (let more = 0; more < UNDER_WAY; more += 1) {
  slip += 1;
  begin(journal, slip);
}
fillDisk();
const { bavail: freeWhenFull } = statfsSync(folder);
const whileFull = journal.canRecord();
for (let answer = sold + 1; answer <= slip; answer += 1) finish(journal, answer);
let pins = 0;
for (let number = 1; number <= slip; number += 1) {
  const evidence = JSON.stringify(journal.readSecret(`SALE${number}`, 'evidence'));
  if (evidence === `{"pin":"${pinOf(number)}"}`) pins += 1;
}
const { problems } = journal.verify();
rmSync(join(folder, 'junk'));
const afterwards = journal.canRecord();
journal.close();
const result = {
  rooms: [...rooms],
  sold,
  slip,
  pins,
  freeWhenFull,
  whileFull,
  problems,
  afterwards,
};
process.stdout.write(JSON.stringify(result));
