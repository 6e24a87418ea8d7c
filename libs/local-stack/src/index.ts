export { isDockerAnswering } from './docker';
export { startElasticsearch } from './elasticsearch.server';
export { installServers, type Installation } from './install';
export { startKafka } from './kafka.server';
export { LocalStackError } from './local-stack.error';
export { freePort } from './ports';
export type { RunningServer, StartOptions } from './running-server';
export { stackHome, type StackHome } from './stack-home';
