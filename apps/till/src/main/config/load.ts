import { err, ok, type Result } from '@tillkeeper/domain';
import type { ConfigProblem } from '@tillkeeper/ipc';
import { parseServerUrl, type ServerUrlRefusal } from '@tillkeeper/provider';
import {
  FLASH_SERVERS,
  type FlashConfigInput,
  type ConfigProblem as FlashProblem,
  parseFlashConfig,
} from '@tillkeeper/provider-flash';
import { type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import { defaultsWithoutFile } from './defaults.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { applyEnvironment, type Environment, unknownVariables } from './environment.ts';
import { lineAt, problemsOf } from './problems.ts';
import { configSchema, type FileConfig } from './schema.ts';

/** The configuration of this run: the file, the environment over it, and the one secret. */
export interface TillConfig extends FileConfig {
  readonly flashBaseUrl: string;
  /** The Basic key for access tokens. Goes to the provider client and nowhere else. */
  readonly flashApiKey: string;
  readonly demo: boolean;
  /** The demo on a shop's own till, to learn on. */
  readonly training: boolean;
  /** True in the demo and on Flash's sandbox: every screen and slip says that it is worth nothing. */
  readonly worthless: boolean;
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
export function loadConfig(source: ConfigSource): Result<TillConfig, ConfigProblem[]> {
  const { file, text = '', environment } = source;
  const raw = readFile(source);
  if (!raw.ok) return raw;
  const tree = source.text === undefined ? undefined : parseTree(text, [], OPTIONS);
  const parsed = configSchema.safeParse(applyEnvironment(raw.value, environment));
  const strange = [...unknownVariables(environment), ...duplicateKeys(tree, file, text)];
  if (!parsed.success) {
    return err([...strange, ...problemsOf(parsed.error, { file, text, tree, environment })]);
  }
  return withSecret(parsed.data, strange, source);
}

const OPTIONS = { allowTrailingComma: true };

function readFile({ file, text, environment }: ConfigSource): Result<unknown, ConfigProblem[]> {
  if (text === undefined) return ok(defaultsWithoutFile(environment));
  const errors: ParseError[] = [];
  const raw: unknown = parse(text, errors, OPTIONS);
  if (errors.length === 0) return ok(raw);
  const problems = errors.map(({ error, offset }) => ({
    source: file,
    key: '',
    line: lineAt(text, offset),
    message: `This is not JSON: ${words(printParseErrorCode(error))} here.`,
  }));
  return err(problems);
}

function withSecret(
  config: FileConfig,
  strange: readonly ConfigProblem[],
  { file, environment }: ConfigSource,
): Result<TillConfig, ConfigProblem[]> {
  const flashBaseUrl = serverOf(config);
  const flashApiKey = environment['TILL_FLASH_API_KEY']?.trim() ?? '';
  const demo = environment['TILL_DEMO'] === '1';
  const worthless = demo || flashBaseUrl === FLASH_SERVERS.sandbox;
  const training = demo && environment['TILL_TRAINING'] === '1';
  const modes = { demo, training, worthless };
  const whole = { ...config, flashBaseUrl: flashBaseUrl ?? '', flashApiKey, ...modes };
  const problems = [
    ...strange,
    ...serverProblems(config, file, environment),
    ...keyProblems(flashApiKey),
    ...demoProblems(whole, environment),
  ];
  if (problems.length > 0) return err(problems);
  const flash = parseFlashConfig(flashSettings(whole));
  return flash.ok ? ok(whole) : err(flash.error.map((each) => flashProblem(each, file)));
}

/** What the Flash client is made from: the one place that names its settings by ours. */
export function flashSettings(config: TillConfig): FlashConfigInput {
  const { flash, storeId, terminalId } = config;
  const { environment: _, paths, paymentMethods, metadata, ...rest } = flash;
  return {
    ...rest,
    ...withoutGaps({ paths, paymentMethods, metadata }),
    baseUrl: config.flashBaseUrl,
    apiKey: config.flashApiKey,
    storeId,
    terminalId,
  };
}

// What nobody wrote down must be absent, so that the client's own default comes in its place.
function withoutGaps(settings: Record<string, unknown>): object {
  return JSON.parse(JSON.stringify(settings)) as object;
}

function serverOf({ flash: { baseUrl, environment } }: FileConfig): string | undefined {
  return baseUrl ?? (environment === undefined ? undefined : FLASH_SERVERS[environment]);
}

function serverProblems(
  config: FileConfig,
  file: string,
  environment: Environment,
): ConfigProblem[] {
  const { baseUrl, environment: host } = config.flash;
  const address = serverOf(config);
  if (address === undefined) {
    return [
      problem(file, 'flash.environment', 'Say "sandbox" or "production", or give a baseUrl.'),
    ];
  }
  // A kiosk or a test may put another server over the file's; two servers in one file are a mistake.
  if (host !== undefined && baseUrl !== undefined && !environment['TILL_FLASH_BASE_URL']) {
    return [
      problem(file, 'flash.baseUrl', 'There is an environment as well. Keep one of the two.'),
    ];
  }
  const url = parseServerUrl(address);
  return url.ok ? [] : [problem(file, 'flash.baseUrl', URL_WORDS[url.error])];
}

function keyProblems(flashApiKey: string): ConfigProblem[] {
  if (flashApiKey === '') {
    return [problem('environment', 'TILL_FLASH_API_KEY', 'The API key from Flash is missing.')];
  }
  if (/^[\x21-\x7e]+$/.test(flashApiKey)) return [];
  const message = 'Give the key alone, without spaces and without the word "Basic".';
  return [problem('environment', 'TILL_FLASH_API_KEY', message)];
}

// Slips of the demo say that they are worth nothing: they must never come from a real provider.
function demoProblems(
  { demo, flashBaseUrl }: TillConfig,
  { TILL_DEMO: said = '' }: Environment,
): ConfigProblem[] {
  if (!['', '0', '1'].includes(said)) {
    return [problem('environment', 'TILL_DEMO', 'Say 1 for the demo, or leave it out.')];
  }
  const isElsewhere = URL.canParse(flashBaseUrl) && !isThisMachine(new URL(flashBaseUrl));
  if (!demo || !isElsewhere) return [];
  return [
    problem('environment', 'TILL_DEMO', 'The demo sells from a simulator on this machine only.'),
  ];
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function flashProblem({ setting, problem: message }: FlashProblem, file: string): ConfigProblem {
  if (setting === 'apiKey') return problem('environment', 'TILL_FLASH_API_KEY', message);
  const key = setting === 'storeId' || setting === 'terminalId' ? setting : `flash.${setting}`;
  return problem(file, key, message);
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
