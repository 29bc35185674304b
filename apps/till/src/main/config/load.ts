import { err, ok, type Result } from '@tillkeeper/domain';
import type { ConfigProblem } from '@tillkeeper/ipc';
import { parseServerUrl, type ServerUrlRefusal } from '@tillkeeper/provider';
import { FLASH_SERVERS } from '@tillkeeper/provider-flash';
import { type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import { defaultsWithoutFile } from './defaults.ts';
import { applyEnvironment, type Environment, unknownVariables } from './environment.ts';
import { lineAt, problemsOf } from './problems.ts';
import { configSchema, type FileConfig } from './schema.ts';

/** The configuration of this run: the file, the environment over it, and the one secret. */
export interface TillConfig extends FileConfig {
  readonly flashBaseUrl: string;
  /** The Basic key for access tokens. Goes to the provider client and nowhere else. */
  readonly flashApiKey: string;
  readonly demo: boolean;
}

/** What loading reads. */
export interface ConfigSource {
  /** The path, for messages. */
  readonly file: string;
  /** The file's text, or undefined when there is no file. */
  readonly text: string | undefined;
  readonly environment: Environment;
}

/** Reads and checks the whole configuration, or says all that is wrong with it. Never half a one. */
export function loadConfig({
  file,
  text,
  environment,
}: ConfigSource): Result<TillConfig, ConfigProblem[]> {
  const errors: ParseError[] = [];
  const raw = text === undefined ? defaultsWithoutFile(environment) : parse(text, errors, OPTIONS);
  const broken = errors.map(({ error, offset }) => ({
    source: file,
    key: '',
    line: lineAt(text ?? '', offset),
    message: `This is not JSON: ${words(printParseErrorCode(error))} here.`,
  }));
  if (broken.length > 0) return err(broken);
  const tree = text === undefined ? undefined : parseTree(text, [], OPTIONS);
  const parsed = configSchema.safeParse(applyEnvironment(raw, environment));
  const strange = unknownVariables(environment);
  if (!parsed.success) {
    return err([
      ...strange,
      ...problemsOf(parsed.error, { file, text: text ?? '', tree, environment }),
    ]);
  }
  return withSecret(parsed.data, strange, { file, text, environment });
}

const OPTIONS = { allowTrailingComma: true };

function withSecret(
  config: FileConfig,
  strange: ConfigProblem[],
  { file, environment }: ConfigSource,
): Result<TillConfig, ConfigProblem[]> {
  const { baseUrl, environment: host } = config.flash;
  const address = baseUrl ?? (host === undefined ? undefined : FLASH_SERVERS[host]);
  const flashBaseUrl = address === undefined ? undefined : parseServerUrl(address);
  const flashApiKey = environment['TILL_FLASH_API_KEY']?.trim() ?? '';
  const problems = [...strange];
  if (flashBaseUrl === undefined) {
    problems.push(
      problem(file, 'flash.environment', 'Say "sandbox" or "production", or give a baseUrl.'),
    );
  } else if (!flashBaseUrl.ok) {
    problems.push(problem(file, 'flash.baseUrl', URL_WORDS[flashBaseUrl.error]));
  }
  if (flashApiKey === '') {
    problems.push(
      problem('environment', 'TILL_FLASH_API_KEY', 'The API key from Flash is missing.'),
    );
  }
  if (problems.length > 0 || !flashBaseUrl?.ok) return err(problems);
  const demo = environment['TILL_DEMO'] === '1';
  return ok({ ...config, flashBaseUrl: flashBaseUrl.value, flashApiKey, demo });
}

const URL_WORDS: Record<ServerUrlRefusal, string> = {
  'not-a-url': 'This is not a web address.',
  'not-http': 'The address must begin with https.',
  'plain-http': 'Use https. Plain http is allowed to this machine only.',
  'has-extras': 'Leave out user names, "?" and "#".',
};

function problem(source: string, key: string, message: string): ConfigProblem {
  return { source, key, line: null, message };
}

// "CommaExpected" -> "comma expected"
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
