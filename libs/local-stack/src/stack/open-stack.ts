import { whyNoCompose } from '../machine/docker';
import { openComposeStack } from './compose.stack';
import { openJvmStack } from './jvm.stack';
import type { Stack, StackOptions } from './stack';
import { stackServices } from './stack';

/** Opens the stack of a repository without touching any server. */
export function openStack(options: StackOptions): Stack {
  return usesDocker(options) ? openComposeStack(options) : openJvmStack(options);
}

function usesDocker({ kind, root, report }: StackOptions): boolean {
  if (kind !== 'auto') return kind === 'docker';
  const obstacle = whyNoCompose(root, stackServices);
  if (obstacle?.startsWith('the engine')) report?.(`Kafka and Elasticsearch run as local JVMs: ${obstacle}.`);
  return obstacle === undefined;
}
