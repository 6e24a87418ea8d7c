import { randomUUID } from 'node:crypto';
import { submit } from '../support/api';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { serviceNames, startSystem } from '../support/system';
import { askedOf, readQueries } from './queried-metrics';
import { eventually, untilAnswer } from '../support/eventually';
import { findPrometheus, startPrometheus } from '../support/prometheus';

let system: System;

beforeAll(async () => {
  const prefix = `metrics-${randomUUID().slice(0, 8)}`;
  system = await startSystem({ kafka: sharedKafka(), elasticsearch: sharedElasticsearch() }, { ARTICLE_INDEX_PREFIX: prefix });
});
afterAll(() => system.stop());

/** What Prometheus adds to what it scrapes. */
const ofPrometheus = { metrics: ['up'], labels: ['job', 'instance'] };

/** Metrics that services have, also those without a value yet, with the labels that their values have. */
async function readMetrics(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  const note = (name: string): Set<string> => {
    const labels = found.get(name) ?? new Set<string>();
    found.set(name, labels);
    return labels;
  };
  for (const name of serviceNames) {
    const text = await (await fetch(`${system.url(name)}/metrics`)).text();
    for (const [, metric, type] of text.matchAll(/^# TYPE (\w+) (\w+)$/gm))
      for (const suffix of type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']) note(`${metric!}${suffix}`);
    for (const [, metric, labels] of text.matchAll(/^(\w+)\{(.*)\} \S+$/gm)) {
      const known = note(metric!);
      for (const [, label] of labels!.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)) known.add(label!);
    }
  }
  return found;
}

describe('askedOf', () => {
  it('finds metrics with the labels that choose and group them, and refuses what is no PromQL', () => {
    const promql = 'max by (a) (rate(x_bucket{b="1", c=~"2"}[5m])) / sum(y) or up';
    expect(askedOf({ of: 'test', promql })).toEqual([
      { metric: 'x_bucket', labels: ['a', 'b', 'c'] },
      { metric: 'y', labels: [] },
      { metric: 'up', labels: [] },
    ]);
    expect(() => askedOf({ of: 'test', promql: 'sum by (x' })).toThrow('no PromQL');
  });
});

describe('alert rules and dashboards', () => {
  it('ask only for metrics and labels that running services have', async () => {
    const url = `https://news.example/${randomUUID()}`;
    await submit(system, { url, title: 'Harbour reopens', body: 'The harbour of Rotterdam opened again on Monday.' });
    const found = (path: string): Promise<Response> => fetch(`${system.searchUrl}${path}`);
    await untilAnswer(
      async () => (await (await found('/v1/articles?q=harbour')).json()) as { total?: { value?: number } },
      (answer) => JSON.stringify(answer).includes(url),
      60_000,
    );
    await (await found('/v1/articles/export?q=harbour&format=csv')).text();
    const asked = readQueries().flatMap((query) => askedOf(query).map((metric) => ({ ...metric, of: query.of })));
    expect(asked.length).toBeGreaterThan(30);

    // Lag is measured every ten seconds.
    const metrics = await untilAnswer(readMetrics, (now) => now.get('naba_messaging_lag_seconds')!.size > 0, 60_000);
    const faults = asked.flatMap(({ of, metric, labels }) => {
      if (ofPrometheus.metrics.includes(metric)) return [];
      const known = metrics.get(metric);
      if (!known) return [`${of}: ${metric} is no metric`];
      // What has not happened has no value, and shows no labels.
      const wrong = known.size === 0 ? [] : labels.filter((label) => !known.has(label) && !ofPrometheus.labels.includes(label));
      return wrong.map((label) => `${of}: ${metric} has no label ${label}`);
    });
    expect(faults).toEqual([]);
    const unseen = new Set(
      asked.filter(({ metric, labels }) => labels.length > 0 && metrics.get(metric)?.size === 0).map(({ metric }) => metric),
    );
    // Nothing of this happened here.
    for (const metric of unseen)
      expect(metric).toMatch(/_(failures|vanished|replaced|alarms|resets|stalls|drift|letters)(_total)?$/);
  });

  const program = findPrometheus('prometheus');
  (program === undefined ? it.skip : it)('are answered by a Prometheus that looks at running services', async () => {
    const targets = serviceNames.map((name) => new URL(system.url(name)).host);
    const prometheus = await startPrometheus(program!, targets);
    try {
      const all = 'query?query=';
      await eventually('it has seen every service twice', async () => {
        const { result } = await prometheus.ask<{ result: unknown[] }>(
          `${all}${encodeURIComponent('count_over_time(up[1m]) > 1 and up == 1')}`,
        );
        return result.length === targets.length;
      });
      for (const { of, promql } of readQueries()) {
        const answer = await prometheus.ask<{ resultType: string }>(`${all}${encodeURIComponent(promql)}`);
        expect({ of, type: answer.resultType }).toEqual({ of, type: 'vector' });
      }
      const rulesOf = async () =>
        (await prometheus.ask<{ groups: { rules: { name: string; health: string }[] }[] }>('rules')).groups.flatMap(
          ({ rules }) => rules,
        );
      const rules = await untilAnswer(rulesOf, (found) => found.every(({ health }) => health !== 'unknown'));
      expect(rules.filter(({ health }) => health !== 'ok')).toEqual([]);
    } finally {
      await prometheus.stop();
    }
  });
});
