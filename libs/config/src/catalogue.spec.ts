import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, readEnvironment } from './index';
import type { Variable } from './variables';
import { variables } from './variables';

const all = Object.entries<Variable>(variables);
const defaultOf = ({ schema }: Variable): unknown => schema.safeParse(undefined).data;
const namesWith = (type: string): string[] =>
  all.filter(([, variable]) => typeof defaultOf(variable) === type).map(([name]) => name);
const secrets = all.flatMap(([name, { secret }]) => (secret === true ? [name] : []));

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe('every variable', () => {
  it.each(all)('%s is told of in a sentence, and needs not be set', (_, variable) => {
    expect(variable.about).toMatch(/^[A-Z].*\.$/s);
    expect(variable.schema.safeParse(undefined).success).toBe(true);
  });

  it.each(all.map(([name]) => name))('%s that is set to nothing is as if it were not set', (name) => {
    expect(readEnvironment({ [name]: '' })).toEqual(readEnvironment({}));
  });

  it('is named as the environment of a process names them, numbers of time and size with their unit', () => {
    for (const [name] of all) expect(name).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/);
    for (const name of namesWith('number').filter((each) => /TIMEOUT|DELAY|INTERVAL|AGE/.test(each)))
      expect(name).toMatch(/_(?:MS|SECONDS|MINUTES|HOURS|DAYS)$/);
  });
});

describe('numbers', () => {
  it.each(namesWith('number'))('%s takes whole numbers alone, and says what it is for', (name) => {
    for (const bad of ['many', '-1', '1.5', 'NaN', 'Infinity', '10s', '1,000']) {
      const problems = problemsOf({ [name]: bad });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name}: .+\\. .+`, 's'));
      expect(problems[0]).toContain(variables[name as keyof typeof variables].about);
    }
  });

  it.each(namesWith('number').filter((name) => name.endsWith('_PORT')))('%s is a port', (name) => {
    expect(problemsOf({ [name]: '65535' })).toEqual([]);
    for (const bad of ['0', '65536']) expect(problemsOf({ [name]: bad })).toHaveLength(1);
  });
});

describe('switches', () => {
  it.each(namesWith('boolean'))('%s is true or false, and nothing that might be either', (name) => {
    expect(readEnvironment({ [name]: 'true' })).toMatchObject({ [name]: true });
    expect(readEnvironment({ [name]: 'false' })).toMatchObject({ [name]: false });
    expect(problemsOf({ [name]: 'perhaps' })).toHaveLength(1);
  });
});

describe('addresses', () => {
  it.each(all.flatMap(([name]) => (name.endsWith('_URL') ? [name] : [])))('%s is of the web', (name) => {
    expect(problemsOf({ [name]: 'https://a.example:8443/x' })).toEqual([]);
    for (const bad of ['a.example', 'ftp://a.example', 'localhost:9200']) expect(problemsOf({ [name]: bad })).toHaveLength(1);
  });

  it('KAFKA_BROKERS are hosts with ports', () => {
    expect(readEnvironment({ KAFKA_BROKERS: 'a:1,b:2 , c:3' }).KAFKA_BROKERS).toEqual(['a:1', 'b:2', 'c:3']);
    for (const bad of ['a', 'a:b', 'a:1,,b:2', 'kafka://a:1', 'a:1;b:2'])
      expect(problemsOf({ KAFKA_BROKERS: bad })).toHaveLength(1);
  });

  it('CORS_ORIGINS are origins, or all', () => {
    expect(readEnvironment({}).CORS_ORIGINS).toEqual([]);
    expect(readEnvironment({ CORS_ORIGINS: '*' }).CORS_ORIGINS).toEqual(['*']);
    for (const bad of ['desk.example', 'https://desk.example/', 'https://desk.example/a'])
      expect(problemsOf({ CORS_ORIGINS: bad })).toHaveLength(1);
  });
});

describe('secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naba-config-'));
  const secret = 'a secret with blanks, as long as any must be';
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are those that a reader would take for secrets', () => {
    expect(secrets).toEqual(all.map(([name]) => name).filter((name) => /PASSWORD|API_KEY$|TOKEN|SECRET/.test(name)));
  });

  it.each(secrets)('%s may stand in a file, without the line break at its end', (name) => {
    const path = join(folder, name);
    writeFileSync(path, `${secret}\n`);
    expect(readEnvironment({ [`${name}_FILE`]: path })).toMatchObject({ [name]: secret });
  });

  it.each(secrets)('%s in both places, or in a file that is not there, stops the start without being told', (name) => {
    const path = join(folder, 'both');
    writeFileSync(path, `from-file ${secret}`);
    const both = problemsOf({ [name]: `from-environment ${secret}`, [`${name}_FILE`]: path });
    expect(both).toEqual([expect.stringContaining(`${name}_FILE, not both`)]);
    const missing = problemsOf({ [`${name}_FILE`]: join(folder, 'missing') });
    expect(missing[0]).toContain(`${name}_FILE: ${join(folder, 'missing')} cannot be read`);
    expect([...both, ...missing].join('')).not.toMatch(/from-(?:file|environment)/);
  });
});

describe('mistakes', () => {
  it.each([
    ['KAFKA_BROKER', 'KAFKA_BROKERS'],
    ['INGEST_PROT', 'INGEST_PORT'],
    ['ELASTICSEARCH_URI', 'ELASTICSEARCH_URL'],
    ['SEARCH_PORTS', 'SEARCH_PORT'],
  ])('%s is told to be meant for %s', (written, meant) => {
    expect(problemsOf({ [written]: '1' })).toEqual([`${written}: there is no such variable. Did you mean ${meant}?`]);
  });

  it('are told all at once, one line each', () => {
    const problems = problemsOf({ INGEST_PORT: 'x', SEARCH_PORT: 'y', KAFKA_BROKER: 'z' });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(['INGEST_PORT', 'KAFKA_BROKER', 'SEARCH_PORT']);
  });

  it("are no names of other programs' variables", () => {
    expect(problemsOf({ PATH: '/bin', HOME: '/', NODE_ENV: 'test', KAFKAJS_NO_PARTITIONER_WARNING: '1' })).toEqual([]);
  });
});
