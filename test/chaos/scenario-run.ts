import type { Client } from '@elastic/elasticsearch';
import type { IndexNames } from '@naba/article-index';
import type { System } from '../support/system';
import type { SubmissionFeeder } from '../support/submission-feeder';
import type { TestElasticsearch, TestKafka } from '../support/servers';
import type { Submission } from './corpus';
import type { ToxicProxy } from './toxic-proxy';

/** What a scenario has in its hands while articles come in. */
export interface ScenarioRun {
  readonly system: System;
  readonly kafka: TestKafka;
  readonly elasticsearch: TestElasticsearch;
  /** Stands between the services and Elasticsearch. */
  readonly proxy: ToxicProxy;
  /** Elasticsearch itself. */
  readonly client: Client;
  readonly names: IndexNames;
  readonly feeder: SubmissionFeeder;
  readonly submissions: readonly Submission[];
  /** Numbers from 0 to 1 of the scenario's seed. */
  readonly random: () => number;
  /** Notes a fact for the report. */
  readonly note: (text: string) => void;
}
