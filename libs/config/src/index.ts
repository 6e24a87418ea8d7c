export { envExample } from './env-example';
export { childEnvironment, EnvironmentError, loadEnvironment, readEnvironment } from './read-environment';
export { accessSettings, articleIndexSettings, kafkaSettings, served } from './settings';
export type { Environment, VariableName } from './variables';
