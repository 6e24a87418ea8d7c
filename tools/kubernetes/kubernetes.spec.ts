import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { readEnvironment } from '@naba/config';
import { consumers, topicCatalogue } from '@naba/contracts';
import type { TopicName } from '@naba/contracts';

type Labels = Readonly<Record<string, string>>;

interface Selector {
  readonly matchLabels?: Labels;
}
interface Peer {
  readonly podSelector?: Selector;
}
interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}
interface Container {
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly envFrom: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe: Probe;
  readonly readinessProbe: Probe;
  readonly livenessProbe: Probe;
  readonly securityContext: unknown;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}
interface Pod {
  readonly enableServiceLinks: boolean;
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: { readonly runAsNonRoot: boolean };
  readonly topologySpreadConstraints: readonly { readonly labelSelector: Selector }[];
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
}
interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Labels };
  readonly data?: Labels;
  readonly spec: {
    readonly selector?: Selector & Labels;
    readonly template?: { readonly metadata: { readonly labels: Labels }; readonly spec: Pod };
    readonly ports?: readonly { readonly port: number; readonly targetPort: string }[];
    readonly podSelector?: Selector;
    readonly ingress?: readonly { readonly from: readonly Peer[]; readonly ports: readonly { readonly port: number }[] }[];
    readonly egress?: readonly { readonly to?: readonly Peer[]; readonly ports: readonly { readonly port: number }[] }[];
    readonly scaleTargetRef?: { readonly name: string };
    readonly maxReplicaCount?: number;
    readonly triggers?: readonly { readonly metadata: { readonly query: string } }[];
  };
}

const root = join(__dirname, '../..');
const folder = join(root, 'deploy/kubernetes');
const read = (name: string): Resource[] =>
  parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map((document) => document.toJS() as Resource);
const filesOf = (overlay: string): string[] => readdirSync(join(folder, overlay)).filter((name) => name !== 'kustomization.yaml');
const base = filesOf('base').flatMap((name) => read(`base/${name}`));
const overlay = filesOf('production').flatMap((name) => read(`production/${name}`));
const ofKind = (kind: string, among = base): Resource[] => among.filter((resource) => resource.kind === kind);

const services = ['collector', 'enrichment', 'indexer', 'ingest', 'search'];
const deployments = new Map(ofKind('Deployment').map((resource) => [resource.metadata.name, resource.spec.template!]));
const each = [...deployments].map(([name, { spec, metadata }]) => ({
  name,
  pod: spec,
  container: spec.containers[0]!,
  labels: metadata.labels,
}));
const environment = readEnvironment({}) as Readonly<Record<string, unknown>>;
const portOf = (name: string): unknown => environment[`${name.toUpperCase()}_PORT`];
const config = { ...ofKind('ConfigMap')[0]!.data, ...ofKind('ConfigMap', overlay)[0]!.data };

/** Services whose addresses a service takes from its environment. */
function calledBy(name: string): string[] {
  const source = join(root, 'apps', name, 'src');
  const text = readdirSync(source)
    .filter((file) => file.endsWith('.module.ts'))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('');
  return services.filter((other) => text.includes(`env.${other.toUpperCase()}_URL`));
}

function chosenBy(selector: Labels | undefined): string[] {
  const wanted = Object.entries(selector ?? {});
  return each
    .filter(({ labels }) => wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value))
    .map(({ name }) => name);
}

describe('the pods', () => {
  it('are those of the five services, each of its program', () => {
    expect([...deployments.keys()].sort()).toEqual(services);
    for (const { name, container } of each) {
      expect(container.command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
      expect(existsSync(join(root, `apps/${name}/src/main.ts`))).toBe(true);
    }
  });

  it('listen where the services listen, and are asked for routes that there are', () => {
    const { paths } = JSON.parse(readFileSync(join(root, 'docs/contracts/ingest.openapi.json'), 'utf8')) as { paths: object };
    for (const { name, container } of each) {
      expect([name, container.ports]).toEqual([name, [{ name: 'http', containerPort: portOf(name) }]]);
      const probes = [container.startupProbe, container.livenessProbe, container.readinessProbe];
      expect(probes.map(({ httpGet }) => httpGet.port)).toEqual(['http', 'http', 'http']);
      expect(probes.map(({ httpGet }) => httpGet.path)).toEqual(['/health/live', '/health/live', '/health/ready']);
      for (const { httpGet } of probes) expect(Object.keys(paths)).toContain(httpGet.path);
    }
  });

  it('may do nothing that they need not, and have the time to end what they began', () => {
    for (const { pod, container } of each) {
      expect(pod).toMatchObject({ enableServiceLinks: false, automountServiceAccountToken: false });
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(pod.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(environment['SHUTDOWN_DEADLINE_MS'] as number);
    }
  });
});

describe('their environment', () => {
  const known = Object.keys(environment);
  const nameOf = (name: string): string => (known.includes(name) ? name : name.replace(/_FILE$/, ''));

  it('has names of the catalogue, and values that it takes', () => {
    const files = (values: Labels): Labels =>
      Object.fromEntries(Object.entries(values).filter(([name]) => !name.endsWith('_FILE')));
    for (const { container } of each) {
      expect(container.envFrom).toEqual([{ configMapRef: { name: ofKind('ConfigMap')[0]!.metadata.name } }]);
      const values = { ...config, ...Object.fromEntries(container.env.map(({ name, value }) => [name, value])) };
      expect(Object.keys(values).filter((name) => !known.includes(nameOf(name)))).toEqual([]);
      expect(() => readEnvironment(files(values))).not.toThrow();
    }
  });

  it('has secrets in files alone, in folders that are mounted', () => {
    for (const { name, pod, container } of each) {
      const all = [...container.env.map((entry) => [entry.name, entry.value] as const), ...Object.entries(config)];
      for (const [variable, value] of all) {
        expect(variable).not.toMatch(/(PASSWORD|API_KEY|SECRET|TOKEN)$/);
        if (!/_(FILE|DIR)$/.test(variable)) continue;
        const mounts = container.volumeMounts.filter(({ mountPath }) => value.startsWith(mountPath));
        expect([name, variable, mounts.length]).toEqual([name, variable, 1]);
      }
      const volumes = pod.volumes.map((volume) => volume.name).sort();
      expect(container.volumeMounts.map((mount) => mount.name).sort()).toEqual(volumes);
    }
  });

  it('gives each its own user, where docs/security.md gives it rights', () => {
    const userOf = ({ env }: Container): string | undefined => env.find(({ name }) => name === 'KAFKA_SASL_USERNAME')?.value;
    for (const { name, container } of each) expect(userOf(container)).toBe(name === 'search' ? undefined : name);
    const withKey = each.filter(({ container }) => container.env.some(({ name }) => name === 'ELASTICSEARCH_API_KEY_FILE'));
    expect(withKey.map(({ name }) => name).sort()).toEqual(['indexer', 'ingest', 'search']);
  });
});

describe('what points at them', () => {
  it('finds them: services, budgets, spread and policies', () => {
    for (const name of services) {
      const deployment = ofKind('Deployment').find((resource) => resource.metadata.name === name)!;
      expect(chosenBy(deployment.spec.selector?.matchLabels)).toEqual([name]);
      for (const { labelSelector } of deployments.get(name)!.spec.topologySpreadConstraints)
        expect(chosenBy(labelSelector.matchLabels)).toEqual([name]);
      const service = ofKind('Service').find((resource) => resource.metadata.name === name)!;
      expect(chosenBy(service.spec.selector)).toEqual([name]);
      expect(service.spec.ports).toEqual([{ name: 'http', port: portOf(name), targetPort: 'http' }]);
      for (const kind of ['PodDisruptionBudget', 'NetworkPolicy']) {
        const own = ofKind(kind).find((resource) => resource.metadata.name === name)!;
        expect(chosenBy((own.spec.selector ?? own.spec.podSelector)?.matchLabels)).toEqual([name]);
      }
    }
    const nothing = ofKind('NetworkPolicy').find(({ metadata }) => metadata.name === 'nothing-else')!;
    expect(chosenBy(nothing.spec.podSelector?.matchLabels).sort()).toEqual(services);
  });

  it('names addresses that there are', () => {
    for (const name of ['ingest', 'search', 'collector'])
      expect(config[`${name.toUpperCase()}_URL`]).toBe(`http://${name}:${String(portOf(name))}`);
  });

  it('lets them reach what they are told of, and nobody else reach them', () => {
    const portsOf = (text: string): number[] => [...text.matchAll(/:(\d+)(?=,|$)/g)].map(([, port]) => Number(port));
    for (const { name, container } of each) {
      const { spec } = ofKind('NetworkPolicy').find(({ metadata }) => metadata.name === name)!;
      expect(spec.ingress?.flatMap(({ ports }) => ports.map(({ port }) => port))).toEqual([portOf(name)]);
      const to = spec.egress?.flatMap(({ to: peers, ports }) =>
        (peers ?? []).map((peer) => ({ labels: peer.podSelector?.matchLabels, port: ports[0]!.port })),
      );
      const role = (kind: string): number[] =>
        (to ?? []).flatMap(({ labels, port }) => (labels?.['naba-role'] === kind ? port : []));
      const has = (variable: string): boolean => container.env.some((entry) => entry.name === variable);
      expect(role('kafka')).toEqual(has('KAFKA_SASL_USERNAME') ? [...new Set(portsOf(config['KAFKA_BROKERS']!))] : []);
      expect(role('elasticsearch')).toEqual(
        has('ELASTICSEARCH_API_KEY_FILE') ? [...new Set(portsOf(config['ELASTICSEARCH_URL']!))] : [],
      );
      const called = (to ?? []).flatMap(({ labels }) => (labels?.['naba-role'] === undefined ? chosenBy(labels) : []));
      expect([name, called.sort()]).toEqual([name, calledBy(name)]);
      for (const { labels, port } of to ?? []) {
        if (labels?.['app.kubernetes.io/name'] === undefined) continue;
        const [called] = chosenBy(labels);
        expect([called, port]).toEqual([called, portOf(called!)]);
        const policy = ofKind('NetworkPolicy').find(({ metadata }) => metadata.name === called)!;
        const callers = policy.spec.ingress?.flatMap(({ from }) =>
          from.flatMap((peer) => chosenBy(peer.podSelector?.matchLabels)),
        );
        expect([called, callers]).toEqual([called, expect.arrayContaining([name])]);
      }
    }
  });

  it('scales what there is, no further than there are partitions', () => {
    const scalers = [...ofKind('ScaledObject', overlay), ...ofKind('HorizontalPodAutoscaler', overlay)];
    expect(scalers.map(({ spec }) => spec.scaleTargetRef?.name).sort()).toEqual(['enrichment', 'indexer', 'ingest', 'search']);
    for (const { spec, metadata } of ofKind('ScaledObject', overlay)) {
      const [, topic] = /topic="([^"]+)"/.exec(spec.triggers![0]!.metadata.query)!;
      expect(consumers.flatMap((consumer) => (consumer.topic === topic ? consumer.group : []))).toEqual([metadata.name]);
      expect(spec.maxReplicaCount).toBe(topicCatalogue[topic as TopicName].partitions);
    }
  });
});

describe('the kustomizations', () => {
  it.each(['base', 'production'])('%s names each of its files', (name) => {
    const { resources, patches = [] } = parse(readFileSync(join(folder, name, 'kustomization.yaml'), 'utf8')) as {
      readonly resources: readonly string[];
      readonly patches?: readonly { readonly path?: string }[];
    };
    const named = [...resources, ...patches.flatMap(({ path }) => path ?? [])].filter((path) => path.endsWith('.yaml'));
    expect(named.sort()).toEqual(filesOf(name).sort());
  });
});
