import { closest } from 'fastest-levenshtein';
import { readFileSync } from 'node:fs';
import type { Environment, Variable, VariableName } from './variables';
import { variables } from './variables';

/** Prefixes that are ours: a name that has one and is not in the catalogue is a typing mistake. */
const ownPrefix = /^(NABA|KAFKA|ELASTICSEARCH|ARTICLE_INDEX|INGEST|COLLECTOR|ENRICHMENT|INDEXER|SEARCH|SHUTDOWN|RATE)_/;

/** Of the test runner and of the tools beside the product, where developers have them set; no service reads them. */
const developerNames = /^NABA_(?:TEST_|DATA$)/;

/** The environment cannot be used; `problems` has one line for each variable at fault. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/**
 * Validates environment variables against the catalogue, reading `<NAME>_FILE` twins of secrets.
 *
 * @param source name to text, usually `process.env`
 * @returns every variable of the catalogue, typed, defaults filled in
 * @throws EnvironmentError naming every unknown or bad variable at once
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const problems = unknownNames(source);
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    const text = readText(name, variable, source, problems);
    const result = variable.schema.safeParse(text === '' ? undefined : text);
    if (result.success) values[name] = result.data;
    else problems.push(`${name}: ${result.error.issues.map((issue) => issue.message).join('; ')}. ${variable.about}`);
  }
  if (problems.length > 0) throw new EnvironmentError(problems);
  return values as Environment;
}

function unknownNames(source: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set<string>();
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    known.add(name);
    if (variable.secret) known.add(`${name}_FILE`);
  }
  return Object.keys(source)
    .filter((name) => ownPrefix.test(name) && !developerNames.test(name) && !known.has(name))
    .map((name) => `${name}: there is no such variable. Did you mean ${closest(name, [...known])}?`);
}

function readText(
  name: string,
  variable: Variable,
  source: Readonly<Record<string, string | undefined>>,
  problems: string[],
): string | undefined {
  const path = variable.secret ? source[`${name}_FILE`] : undefined;
  if (!path) return source[name];
  if (source[name]) problems.push(`${name}: set either ${name} or ${name}_FILE, not both.`);
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    problems.push(`${name}_FILE: ${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
    return undefined;
  }
}

/** The process's own environment, with an `.env` file in the working directory read first (it overrides nothing). */
export function loadEnvironment(overrides: Partial<Record<VariableName, string>> = {}): Environment {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return readEnvironment({ ...process.env, ...overrides });
}

/** The environment of a child process: our own, with some variables changed. */
export function childEnvironment(overrides: Partial<Record<VariableName, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...overrides };
}
