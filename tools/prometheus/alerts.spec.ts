import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { alertRulesFile, findPrometheus } from '../../test/support/prometheus';

interface Rule {
  readonly alert: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Series by name and labels, with their values of each minute as promtool writes them. */
type Series = Readonly<Record<string, string>>;

interface Case {
  /** What must raise the alarm, in one way each, a minute or less before the minute that is looked at. */
  readonly raise: readonly Series[];
  readonly silent: readonly Series[];
  /** Labels of the alarm beside its severity. */
  readonly labels: Readonly<Record<string, string>>;
}

const lookedAtMinute = 30;
const steady = (value: number): string => `${value}x40`;
const growing = (each: number): string => `0+${each}x40`;

/** A counter whose every event is an alarm: one that appears with its first event, and one that was there already. */
function anyEvent(metric: string, labels: Readonly<Record<string, string>>): Case {
  const series = `${metric}{${labelsOf(labels)}}`;
  return { labels, raise: [{ [series]: '_x24 1x16' }, { [series]: '3x24 4x16' }], silent: [{}, { [series]: steady(3) }] };
}

function histogram(metric: string, label: string, below: number, limit: number): Series {
  const buckets = { [limit]: below, [8 * limit]: 100, '+Inf': 100 };
  return Object.fromEntries(Object.entries(buckets).map(([le, count]) => [`${metric}{${label}le="${le}"}`, growing(count)]));
}

const searches = (failed: number): Series => ({
  'naba_search_requests_total{route="/v1/articles",status="200"}': growing(100 - failed),
  'naba_search_requests_total{route="/v1/articles",status="503"}': growing(failed),
});
const accepted = (outcome: string): Series => ({ [`naba_ingest_articles_total{outcome="${outcome}"}`]: growing(5) });
const written = (result: string): Series => ({ [`naba_indexer_documents_total{result="${result}"}`]: growing(5) });
const up = (values: string): Series => ({ 'up{job="naba",instance="search:3000"}': values });
const drift = (values: string): Series => ({
  'naba_messaging_topic_drift{topic="articles.raw.v1",setting="partitions"}': values,
});
const lag = (seconds: number): Series => ({ 'naba_messaging_lag_seconds{topic="articles.raw.v1"}': steady(seconds) });
const late = (seconds: number): Series => ({ naba_collector_poll_late_seconds: steady(seconds) });
const failures = (each: number): Series => ({ 'naba_enrichment_enricher_failures_total{enricher="dates"}': growing(each) });

const topic = { topic: 'articles.raw.v1' };
const cases: Readonly<Record<string, Case>> = {
  NabaServiceDown: {
    labels: { job: 'naba', instance: 'search:3000' },
    raise: [up('1x27 0x13')],
    silent: [up(steady(1)), up('1x29 0x11')],
  },
  NabaTopicReplaced: anyEvent('naba_messaging_logs_replaced_total', topic),
  NabaTopicVanished: anyEvent('naba_messaging_topics_vanished_total', topic),
  NabaSomethingDeleted: anyEvent('naba_indexer_alarms_total', { code: 'INDEX_DELETED' }),
  NabaOffsetsReset: anyEvent('naba_messaging_offset_resets_total', topic),
  NabaConsumerStalled: anyEvent('naba_messaging_stalls_total', topic),
  NabaTopicDrifted: {
    labels: { ...topic, setting: 'partitions' },
    raise: [drift('0x20 1x20')],
    silent: [drift('0x27 1x13'), drift(steady(0))],
  },
  NabaBehind: { labels: topic, raise: [lag(301)], silent: [lag(299)] },
  NabaDeadLetters: anyEvent('naba_messaging_dead_letters_total', { ...topic, code: 'EVENT_INVALID' }),
  NabaArticlesRefusedByUs: {
    labels: { outcome: 'OVERLOADED' },
    raise: [accepted('OVERLOADED')],
    silent: [accepted('accepted'), accepted('ARTICLE_INVALID')],
  },
  NabaSearchableLate: {
    labels: {},
    raise: [histogram('naba_indexer_freshness_seconds_bucket', '', 90, 60)],
    silent: [histogram('naba_indexer_freshness_seconds_bucket', '', 96, 60)],
  },
  NabaIndexRefuses: { labels: { result: 'deferred' }, raise: [written('deferred')], silent: [written('indexed')] },
  NabaSearchFails: { labels: {}, raise: [searches(6)], silent: [searches(4), searches(0)] },
  NabaSearchSlow: {
    labels: {},
    raise: [histogram('naba_search_request_seconds_bucket', 'route="/v1/articles",', 90, 2)],
    silent: [
      histogram('naba_search_request_seconds_bucket', 'route="/v1/articles",', 96, 2),
      histogram('naba_search_request_seconds_bucket', 'route="/",', 0, 2),
    ],
  },
  NabaEnricherFails: { labels: { enricher: 'dates' }, raise: [failures(1)], silent: [failures(0)] },
  NabaFeedsLate: { labels: {}, raise: [late(901)], silent: [late(899)] },
};

const { groups } = parse(readFileSync(alertRulesFile, 'utf8')) as {
  readonly groups: readonly { readonly rules: readonly Rule[] }[];
};
const rules = groups.flatMap((group) => group.rules);

describe('alert rules', () => {
  it('have each a case here', () => {
    expect(Object.keys(cases)).toEqual(rules.map(({ alert }) => alert));
  });

  const promtool = findPrometheus('promtool');
  // Prometheus' own program says what its rules do; scripts/test.mjs fetches it where Debian's packages can be had.
  (promtool === undefined ? it.skip : it)('raise an alarm when they should and keep silent otherwise, says promtool', () => {
    const folder = mkdtempSync(join(tmpdir(), 'naba-alerts-'));
    try {
      const file = join(folder, 'alerts.test.yml');
      writeFileSync(file, stringify({ rule_files: [alertRulesFile], evaluation_interval: '1m', tests: rules.flatMap(testsOf) }));
      const { stdout, stderr, status } = spawnSync(promtool!, ['test', 'rules', file], { encoding: 'utf8' });
      expect({ said: stdout + stderr, status }).toEqual({ said: expect.stringContaining('SUCCESS') as string, status: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function testsOf({ alert, labels, annotations }: Rule): object[] {
  const { raise, silent, labels: own } = cases[alert]!;
  const filled = Object.entries(annotations).map(([name, text]) => [
    name,
    text.replace(/\{\{ \$labels\.(\w+) \}\}/g, (_, label: string) => own[label]!),
  ]);
  const raised = [{ exp_labels: { ...labels, ...own }, exp_annotations: Object.fromEntries(filled) as object }];
  const toTest = (series: Series, expected: readonly object[]): object => ({
    name: `${alert}: ${JSON.stringify(series)}`,
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: [{ eval_time: `${lookedAtMinute}m`, alertname: alert, exp_alerts: expected }],
  });
  return [...raise.map((series) => toTest(series, raised)), ...silent.map((series) => toTest(series, []))];
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join();
}
