import { checkArrows } from '../arrows/check.ts';
import { ROOT } from '../paths.ts';
import { run } from '../process.ts';
import { programOf } from '../program.ts';
import { add, type Count, countOf } from './counts.ts';

/** Biome, the rules about promises, and the arrows between the packages. */
export async function lint(): Promise<number> {
  return (await lintChecks()).failed === 0 ? 0 : 1;
}

/** The same, counted. */
export async function lintChecks(): Promise<Count> {
  const biome = countOf(await runProgram('@biomejs/biome', ['check', '--error-on-warnings', '.']));
  const promises = countOf(await runProgram('oxlint', ['--type-aware', '--deny-warnings']));
  return add(add(biome, promises), arrows());
}

function runProgram(name: string, args: readonly string[]): Promise<number> {
  const [node, program] = programOf(name);
  return run(node, [program, ...args], { cwd: ROOT });
}

function arrows(): Count {
  const violations = checkArrows(ROOT);
  for (const { file, line, says } of violations) console.error(`${file}:${line} ${says}`);
  if (violations.length === 0) console.log('Arrows between the packages: good');
  return countOf(violations.length);
}
