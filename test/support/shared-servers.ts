const how = 'It is set by the global setup of the jest projects "integration" and "e2e"; run the test through one of them.';

/** Returns `host:port` of the Kafka that all suites of this worker share, one after the other: use topic and group names of your own. */
export function sharedKafka(): string {
  return required('NABA_TEST_KAFKA');
}

/** Returns the URL of the Elasticsearch that all suites of this worker share, one after the other: use index names of your own. */
export function sharedElasticsearch(): string {
  return required('NABA_TEST_ELASTICSEARCH');
}

function required(name: 'NABA_TEST_KAFKA' | 'NABA_TEST_ELASTICSEARCH'): string {
  const value = process.env[name] ?? process.env[`${name}_${process.env['JEST_WORKER_ID']}`];
  if (!value) throw new Error(`${name} is not set. ${how}`);
  return value;
}
