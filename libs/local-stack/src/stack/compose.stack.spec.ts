import { parseComposeStatus } from './compose.stack';

const line = (Service: string, State: string, Health = '') =>
  JSON.stringify({ Service, State, Health, Name: `naba-${Service}-1` });
const addresses = { kafka: 'localhost:1', elasticsearch: 'http://localhost:2' };
const states = (output: string) => parseComposeStatus(output, addresses).map(({ service, state }) => `${service} ${state}`);

it('reads the state of both services and takes a missing container for a stopped one', () => {
  expect(states('')).toEqual(['kafka stopped', 'elasticsearch stopped']);
  expect(states(`${line('elasticsearch', 'running', 'healthy')}\n`)).toEqual(['kafka stopped', 'elasticsearch running']);
});

it('calls a container running only when its health check says so', () => {
  const output = [line('kafka', 'running', 'starting'), line('elasticsearch', 'exited'), line('kibana', 'running')].join('\n');
  expect(states(output)).toEqual(['kafka starting', 'elasticsearch stopped']);
  expect(states(line('kafka', 'running'))).toEqual(['kafka running', 'elasticsearch stopped']);
});
