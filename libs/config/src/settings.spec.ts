import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { accessSettings, articleIndexSettings, kafkaSettings, readEnvironment } from './index';

const kafka = (source: Record<string, string>) => kafkaSettings(readEnvironment(source), 'probe');
const index = (source: Record<string, string>) => articleIndexSettings(readEnvironment(source));

const folder = mkdtempSync(join(tmpdir(), 'naba-settings-'));
const certificateFile = join(folder, 'ca.pem');
writeFileSync(certificateFile, rootCertificates[0]!);
afterAll(() => rmSync(folder, { recursive: true }));

describe('kafkaSettings', () => {
  it('asks for no user where none is named, whatever else is set', () => {
    expect(kafka({ KAFKA_SASL_PASSWORD: 'x', KAFKA_SASL_MECHANISM: 'plain' }).sasl).toBeUndefined();
  });

  it('signs in with the mechanism that is named, by default the one that sends no password', () => {
    expect(kafka({ KAFKA_SASL_USERNAME: 'naba', KAFKA_SASL_PASSWORD: 'x' }).sasl).toEqual({
      mechanism: 'scram-sha-512',
      username: 'naba',
      password: 'x',
    });
    expect(kafka({ KAFKA_SASL_USERNAME: 'naba', KAFKA_SASL_MECHANISM: 'plain' }).sasl).toEqual({
      mechanism: 'plain',
      username: 'naba',
      password: '',
    });
  });

  it('trusts the authorities of a file, where it speaks TLS', () => {
    const own = { KAFKA_SSL_CA_FILE: certificateFile };
    expect(kafka({ KAFKA_SSL: 'true', ...own }).ssl).toEqual({ ca: readFileSync(certificateFile, 'utf8') });
    expect(kafka({ KAFKA_SSL: 'true' }).ssl).toBe(true);
    expect(kafka(own).ssl).toBe(false);
  });

  it('names the client, so that brokers can tell the services apart', () => {
    expect(kafka({}).clientId).toBe('probe');
  });

  it('hands every limit on', () => {
    const limits = {
      KAFKA_SESSION_TIMEOUT_MS: '1',
      KAFKA_REQUEST_TIMEOUT_MS: '2',
      KAFKA_DELIVERY_TIMEOUT_MS: '3',
      KAFKA_SILENCE_LIMIT_MS: '4',
      KAFKA_MAX_PENDING_BYTES: '5',
    };
    expect(kafka(limits)).toMatchObject({
      sessionTimeoutMs: 1,
      requestTimeoutMs: 2,
      deliveryTimeoutMs: 3,
      silenceLimitMs: 4,
      maxPendingBytes: 5,
    });
  });
});

describe('articleIndexSettings', () => {
  const user = { ELASTICSEARCH_USERNAME: 'naba', ELASTICSEARCH_PASSWORD: 'x' };

  it.each([
    ['nobody', {}, undefined],
    ['a user', user, { username: 'naba', password: 'x' }],
    ['a user without password', { ELASTICSEARCH_USERNAME: 'naba' }, { username: 'naba', password: '' }],
    ['a key, which goes before a user', { ...user, ELASTICSEARCH_API_KEY: 'k' }, { apiKey: 'k' }],
    ['nobody, where only a password is set', { ELASTICSEARCH_PASSWORD: 'x' }, undefined],
  ])('signs in as %s', (_, source, auth) => {
    expect(index(source).auth).toEqual(auth);
  });

  it('takes the addresses of several nodes, and the authorities that sign their certificates', () => {
    const nodes = { ELASTICSEARCH_URL: 'https://a.example:9200, https://b.example:9200', ELASTICSEARCH_CA_FILE: certificateFile };
    expect(index(nodes)).toMatchObject({
      url: ['https://a.example:9200', 'https://b.example:9200'],
      ca: readFileSync(certificateFile, 'utf8'),
    });
    expect(index({})).toMatchObject({ url: ['http://127.0.0.1:9200'], ca: undefined });
  });

  it('makes an index without replicas where nothing is said, as a single node can hold no other', () => {
    expect(index({})).toMatchObject({ prefix: 'naba', shards: 1, replicas: 0 });
  });
});

describe('accessSettings', () => {
  const access = (source: Record<string, string>) => accessSettings(readEnvironment(source));

  it.each(['127.0.0.1', '127.0.0.7', '::1', 'localhost'])('asks for nothing on %s, where nothing else is said', (host) => {
    expect(access({ BIND_HOST: host })).toEqual({ isExposed: false, areKeysRequired: false, limits: undefined });
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'news.example'])('asks for keys and counts on %s', (host) => {
    const limits = { perKey: 6_000, perAddress: 1_200 };
    expect(access({ BIND_HOST: host })).toEqual({ isExposed: true, areKeysRequired: true, limits });
  });

  it('does as it is told, wherever it is', () => {
    expect(access({ BIND_HOST: '0.0.0.0', API_KEYS: 'off', RATE_LIMITS: 'off' })).toMatchObject({ areKeysRequired: false });
    const limits = { perKey: 5, perAddress: 6 };
    const told = { API_KEYS: 'required', RATE_LIMITS: 'on', RATE_LIMIT_PER_KEY: '5', RATE_LIMIT_PER_ADDRESS: '6' };
    expect(access(told)).toEqual({ isExposed: false, areKeysRequired: true, limits });
  });
});

describe('what a variable may be', () => {
  it.each([
    ['API_KEYS', 'on'],
    ['RATE_LIMITS', 'required'],
    ['SEARCH_PORT', '0'],
    ['SEARCH_PORT', '65536'],
    ['SEARCH_PORT', '80.5'],
    ['KAFKA_BROKERS', 'a:1,'],
    ['KAFKA_BROKERS', 'http://a:1'],
    ['KAFKA_SSL', 'maybe'],
    ['KAFKA_SESSION_TIMEOUT_MS', '-1'],
    ['ARTICLE_INDEX_SHARDS', '0'],
    ['ARTICLE_INDEX_PREFIX', 'Naba'],
    ['ARTICLE_INDEX_PREFIX', '1naba'],
    ['ELASTICSEARCH_URL', 'localhost:9200'],
    ['ELASTICSEARCH_URL', 'http://a.example,b.example'],
    ['ELASTICSEARCH_CA_FILE', '/nowhere/ca.pem'],
    ['KAFKA_SSL_CA_FILE', __filename],
    ['INGEST_URL', 'ftp://naba.example'],
  ])('is not %s=%s, and its meaning is told', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name}: .+\\. [A-Z]`));
  });

  it.each([
    ['SEARCH_PORT', '65535'],
    ['KAFKA_BROKERS', 'b-1.kafka.example:9092'],
    ['KAFKA_SSL', 'on'],
    ['ARTICLE_INDEX_REPLICAS', '0'],
    ['ARTICLE_INDEX_PREFIX', 'naba-2'],
    ['ELASTICSEARCH_URL', 'https://es.example/prefix'],
  ])('is %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).not.toThrow();
  });
});
