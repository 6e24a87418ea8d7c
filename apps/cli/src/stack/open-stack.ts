import { loadEnvironment } from '@naba/config';
import type { Environment } from '@naba/config';
import type { Stack, StackOptions } from '@naba/local-stack';
import { openStack } from '@naba/local-stack';
import { projectRoot } from '@naba/project';

/** The stack as the environment describes it, telling what takes time on standard error. */
export function openStackOf(env: Environment = loadEnvironment()): Stack {
  return openStack(stackOptions(env));
}

export function stackOptions(env: Environment): StackOptions {
  return {
    root: projectRoot(),
    kind: env.NABA_STACK,
    kafkaPort: env.KAFKA_PORT,
    elasticsearchPort: env.ELASTICSEARCH_PORT,
    kafkaHeapMiB: env.KAFKA_HEAP_MB,
    elasticsearchHeapMiB: env.ELASTICSEARCH_HEAP_MB,
    javaHome: env.JAVA_HOME,
    elasticsearchJavaHome: env.ES_JAVA_HOME,
    report: say,
  };
}

/** One line for the person at the terminal; standard output stays for data. */
export function say(line: string): void {
  process.stderr.write(`naba: ${line}\n`);
}
