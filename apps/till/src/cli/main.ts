import { verifyCommand } from './verify.ts';

const [command, folder] = process.argv.slice(2);
const end =
  command === 'verify'
    ? verifyCommand(folder, process.env['TILL_SQLITE_ADDON'])
    : { lines: ['Commands: pnpm till verify <folder>'], code: 2 };
process.stdout.write(`${end.lines.join('\n')}\n`);
process.exitCode = end.code;
