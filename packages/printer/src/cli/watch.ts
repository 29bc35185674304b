import { createReadStream } from 'node:fs';
import { EscPosInterpreter } from '../interpreter/interpreter.ts';
import { paperToSvg } from '../interpreter/paper-to-svg.ts';
import { paperToText, slipToText } from '../interpreter/paper-to-text.ts';

/**
 * Shows what a printer would print: `node watch.ts <device-or-file> [--svg] [--columns=42]`.
 * A device (the far end of a pty, a FIFO) is read until it closes, each slip shown when it is cut;
 * `--svg` writes one picture of everything at the end. Errors go to stderr.
 */
function watch(path: string, columns: number, asSvg: boolean): void {
  const interpreter = new EscPosInterpreter({
    columns,
    onEvent: (event) => {
      if (event.kind === 'cut') showLastSlip();
      else process.stderr.write(`${JSON.stringify(event)}\n`);
    },
  });
  const showLastSlip = (): void => {
    const slip = interpreter.paper().slips.at(-1);
    if (!asSvg && slip !== undefined) process.stdout.write(`${slipToText(slip, columns)}\n`);
  };
  createReadStream(path)
    .on('data', (chunk) => interpreter.write(Buffer.from(chunk)))
    // A pty ends with an input error when its other side goes.
    .on('error', (error) => process.stderr.write(`${error.message}\n`))
    .on('close', () => {
      const paper = interpreter.paper();
      const torn = paper.slips.filter((slip) => slip.cut === 'none');
      if (asSvg) process.stdout.write(paperToSvg(paper));
      else if (torn.length > 0) process.stdout.write(paperToText({ columns, slips: torn }));
    });
}

const { argv } = process;
const path = argv.slice(2).find((argument) => !argument.startsWith('--'));
const columns = argv.find((argument) => argument.startsWith('--columns='))?.slice(10) ?? '42';
if (path === undefined || !['32', '42', '48'].includes(columns)) {
  process.stderr.write('usage: node watch.ts <device-or-file> [--svg] [--columns=32|42|48]\n');
  process.exitCode = 2;
} else {
  watch(path, Number(columns), argv.includes('--svg'));
}
