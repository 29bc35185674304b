/** The Node that runs the tools, the tests and the simulator. */
const WANTED = 24;

/**
 * What to say when the Node that runs the scripts is too old, else nothing.
 * @param {string} version
 * @param {string} platform
 * @param {string} arch
 * @param {string} pnpm the pnpm to name in the answer
 * @returns {string | undefined}
 */
export function nodeProblem(version, platform, arch, pnpm) {
  if (Number.parseInt(version, 10) >= WANTED) return undefined;
  const head = `This needs Node ${WANTED}, but the scripts run on Node ${version}.`;
  return `${head}\n${mend(platform, arch, pnpm)}`;
}

/**
 * @param {string} platform
 * @param {string} arch
 * @param {string} pnpm
 */
function mend(platform, arch, pnpm) {
  const packaged = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(`${platform}-${arch}`);
  if (packaged) {
    return `It comes with the packages, unless optional ones were left out. Bring it back with:\n  npx -y ${pnpm} install --force`;
  }
  if (platform === 'darwin') {
    return `For macOS no package brings it. Install it, for example with:\n  brew install node@${WANTED} && export PATH="$(brew --prefix node@${WANTED})/bin:$PATH"`;
  }
  return `Install Node ${WANTED} from your system or from https://nodejs.org and try again.`;
}
