import { openComposeStack, parseComposeStatus } from './compose.stack';

const line = (Service: string, State: string, Health = '') =>
  JSON.stringify({ Service, State, Health, Name: `naba-${Service}-1` });
const states = (output: string) => parseComposeStatus(output).map(({ service, state }) => `${service} ${state}`);

it('reads the state of both services and takes a missing container for a stopped one', () => {
  expect(states('')).toEqual(['kafka stopped', 'elasticsearch stopped']);
  expect(states(`${line('elasticsearch', 'running', 'healthy')}\n`)).toEqual(['kafka stopped', 'elasticsearch running']);
});

it('calls a container running only when its health check says so', () => {
  const output = [line('kafka', 'running', 'starting'), line('elasticsearch', 'exited'), line('kibana', 'running')].join('\n');
  expect(states(output)).toEqual(['kafka starting', 'elasticsearch stopped']);
  expect(states(line('kafka', 'running'))).toEqual(['kafka running', 'elasticsearch stopped']);
});

it('refuses a port that docker-compose.yml does not publish', () => {
  const options = { root: '/', kind: 'docker', kafkaPort: 9999, elasticsearchPort: 9200 } as const;
  expect(() => openComposeStack(options)).toThrow(
    /publishes kafka at port 9092, but KAFKA_PORT asks for 9999\. Unset KAFKA_PORT/,
  );
});
