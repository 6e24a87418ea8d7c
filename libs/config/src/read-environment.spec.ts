import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envExample, EnvironmentError, readEnvironment } from './index';

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('readEnvironment', () => {
  it('fills in the defaults when nothing is set', () => {
    const env = readEnvironment({});
    expect(env.KAFKA_BROKERS).toEqual(['127.0.0.1:9092']);
    expect(env.INGEST_PORT).toBe(3001);
    expect(env.KAFKA_SASL_PASSWORD).toBeUndefined();
  });

  it('reads lists, numbers and switches', () => {
    const env = readEnvironment({ KAFKA_BROKERS: 'a:1, b:2', SEARCH_PORT: '8080', KAFKA_SSL: 'true' });
    expect(env).toMatchObject({ KAFKA_BROKERS: ['a:1', 'b:2'], SEARCH_PORT: 8080, KAFKA_SSL: true });
  });

  it('takes origins alone: an address with a path would never match', () => {
    expect(readEnvironment({ CORS_ORIGINS: 'https://a.example, http://b.example:8080' }).CORS_ORIGINS).toHaveLength(2);
    expect(readEnvironment({}).CORS_ORIGINS).toEqual([]);
    expect(problemsOf({ CORS_ORIGINS: 'https://a.example/page' })[0]).toMatch(/^CORS_ORIGINS: must be origins/);
  });

  it('names every bad variable at once', () => {
    const problems = problemsOf({ INGEST_PORT: 'eighty', KAFKA_BROKERS: 'nohost', LOG_LEVEL: 'loud' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['INGEST_PORT', 'LOG_LEVEL', 'KAFKA_BROKERS']);
  });

  it('refuses a name that only looks like ours and offers the nearest one', () => {
    expect(problemsOf({ KAFKA_BROKER: 'a:1' })).toEqual(['KAFKA_BROKER: there is no such variable. Did you mean KAFKA_BROKERS?']);
  });

  it('leaves variables of other programs and of developers alone', () => {
    expect(problemsOf({ PATH: '/bin', HOME: '/root', NABA_TEST_KAFKA: 'x', NABA_DATA: '/data' })).toEqual([]);
  });

  it('treats an empty value as not set', () => {
    expect(readEnvironment({ INGEST_PORT: '' }).INGEST_PORT).toBe(3001);
  });

  it('reads a secret from its file twin, without the line end', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'naba-config-')), 'password');
    writeFileSync(path, 'geheim\n');
    expect(readEnvironment({ KAFKA_SASL_PASSWORD_FILE: path }).KAFKA_SASL_PASSWORD).toBe('geheim');
  });

  it('refuses a secret that is given twice, and a file that cannot be read', () => {
    const problems = problemsOf({ KAFKA_SASL_PASSWORD: 'x', KAFKA_SASL_PASSWORD_FILE: '/nowhere/password' });
    expect(problems[0]).toContain('not both');
    expect(problems[1]).toContain('/nowhere/password');
  });

  it('has no file twin for what is not a secret', () => {
    expect(problemsOf({ KAFKA_BROKERS_FILE: '/tmp/x' })).toHaveLength(1);
  });
});

describe('.env.example', () => {
  it('is what the catalogue says; write it again with `npm run naba -- env > .env.example`', () => {
    expect(readFileSync(join(__dirname, '../../../.env.example'), 'utf8')).toBe(envExample());
  });
});
