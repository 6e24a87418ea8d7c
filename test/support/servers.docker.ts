import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import type { StartedTestContainer } from 'testcontainers';

import { freePort } from '../../libs/local-stack/src';
import type { TestServer, TestServers } from './test-server';

// The versions of the local stack and of docker-compose.yml.
const kafkaImage = process.env['KAFKA_IMAGE'] ?? 'apache/kafka:4.3.1';
const elasticsearchImage = process.env['ELASTICSEARCH_IMAGE'] ?? 'docker.elastic.co/elasticsearch/elasticsearch:9.2.4';

export const serverImages = [kafkaImage, elasticsearchImage] as const;

export async function startDockerServers(wanted: { kafka?: boolean; elasticsearch?: boolean }): Promise<TestServers> {
  const [kafka, elasticsearch] = await Promise.all([
    wanted.kafka ? startKafkaContainer() : undefined,
    wanted.elasticsearch ? startElasticsearchContainer() : undefined,
  ]);
  return {
    kafka,
    elasticsearch,
    stop: async () => {
      await Promise.all([kafka?.stop(), elasticsearch?.stop()]);
    },
  };
}

/**
 * Testcontainers' own Kafka module runs Confluent's images only, and a mapped port changes when a container comes back; the
 * official image at a fixed port is the very server that runs elsewhere, and keeps its address over a crash.
 */
async function startKafkaContainer(): Promise<TestServer & { brokers: string }> {
  const port = await freePort();
  const container = await new GenericContainer(kafkaImage)
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'INTERNAL://:19092,EXTERNAL://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: `INTERNAL://localhost:19092,EXTERNAL://localhost:${port}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'INTERNAL:PLAINTEXT,EXTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
      KAFKA_INTER_BROKER_LISTENER_NAME: 'INTERNAL',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '4',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_MESSAGE_MAX_BYTES: String(8 * 1024 * 1024),
      KAFKA_HEAP_OPTS: '-Xmx384m',
    })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .withStartupTimeout(120_000)
    .start();
  return { ...crashable(container), brokers: `localhost:${port}` };
}

async function startElasticsearchContainer(): Promise<TestServer & { url: string }> {
  const port = await freePort();
  const container = await new GenericContainer(elasticsearchImage)
    .withExposedPorts({ container: 9200, host: port })
    .withEnvironment({
      'discovery.type': 'single-node',
      'xpack.security.enabled': 'false',
      'cluster.routing.allocation.disk.threshold_enabled': 'false',
      ES_JAVA_OPTS: '-Xms512m -Xmx512m',
    })
    .withWaitStrategy(Wait.forHttp('/_cluster/health?wait_for_status=yellow', 9200))
    .withStartupTimeout(180_000)
    .start();
  return { ...crashable(container), url: `http://localhost:${port}` };
}

function crashable(container: StartedTestContainer): TestServer {
  const send = async (signal: NodeJS.Signals): Promise<void> => {
    const runtime = await getContainerRuntimeClient();
    await runtime.container.getById(container.getId()).kill({ signal });
  };
  return {
    kill: () => send('SIGKILL'),
    freeze: () => send('SIGSTOP'),
    thaw: () => send('SIGCONT'),
    restart: () => container.restart({ timeout: 20_000 }),
    stop: async () => {
      await container.stop();
    },
  };
}
