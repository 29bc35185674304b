// The door to all commands. It runs on the machine's own Node (20 or newer),
// before anything is installed, so it is plain JavaScript without imports
// from packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absentDependencies, readManifests } from './bootstrap/installed.mjs';
import { nodeProblem } from './bootstrap/node-version.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);
const pnpm = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).packageManager;

if (process.env.npm_config_user_agent?.startsWith('pnpm/')) await runCommand();
else runThroughPnpm();

/** pnpm installs what is missing and puts the right Node first on the PATH. */
function runThroughPnpm() {
  const options = /** @type {const} */ ({
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const { status } = spawnSync('npx', ['-y', pnpm, 'run', command, ...args], options);
  process.exitCode = status ?? 1;
}

async function runCommand() {
  const problem =
    installProblem() ?? nodeProblem(process.versions.node, process.platform, process.arch, pnpm);
  if (problem === undefined) {
    const { runNamed } = await import('./commands/index.ts');
    await runNamed(command, args);
  } else {
    console.error(`\n${problem}`);
    process.exitCode = 1;
  }
}

/** When its automatic install fails pnpm only warns and goes on; here it ends. */
function installProblem() {
  const absent = absentDependencies(readManifests(root));
  if (absent.length === 0) return undefined;
  const some =
    absent.slice(0, 5).join(', ') + (absent.length > 5 ? `, and ${absent.length - 5} more` : '');
  return `Not installed: ${some}.\nThe lines above say why the install failed. To see it again:\n  npx -y ${pnpm} install`;
}
