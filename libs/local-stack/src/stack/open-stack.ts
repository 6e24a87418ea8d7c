import { openComposeStack } from './compose.stack';
import { isDockerAnswering } from '../machine/docker';
import { openJvmStack } from './jvm.stack';
import type { Stack, StackOptions } from './stack';

/** Opens the stack of a repository without touching any server. */
export function openStack(options: StackOptions): Stack {
  const kind = options.kind === 'auto' ? (isDockerAnswering() ? 'docker' : 'local') : options.kind;
  return kind === 'docker' ? openComposeStack(options) : openJvmStack(options);
}
