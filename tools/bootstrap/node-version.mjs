/** The Node that runs the tools, the tests and the simulator. */
const WANTED = 24;

/**
 * What to say when the Node that runs the scripts is too old, else nothing.
 * @param {string} version
 * @param {string} platform
 * @param {string} arch
 * @returns {string | undefined}
 */
export function nodeProblem(version, platform, arch) {
  if (Number.parseInt(version, 10) >= WANTED) return undefined;
  const head = `This needs Node ${WANTED}, but the scripts run on Node ${version}.`;
  return `${head}\n${mend(platform, arch)}`;
}

/**
 * @param {string} platform
 * @param {string} arch
 */
function mend(platform, arch) {
  const packaged = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(`${platform}-${arch}`);
  if (packaged) {
    return `It comes with the packages, unless optional ones were left out. Bring it back with:\n  npx -y pnpm install --force`;
  }
  if (platform === 'darwin') {
    return `For macOS no package brings it. Install it, for example with:\n  brew install node@${WANTED} && export PATH="$(brew --prefix node@${WANTED})/bin:$PATH"`;
  }
  return `Install Node ${WANTED} from your system or from https://nodejs.org and try again.`;
}
