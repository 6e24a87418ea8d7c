import type { MessageHandler } from '@nestjs/microservices';

/** A controller's method as Nest registered it; Nest chains a second one for the same topic behind `next`. */
export type RegisteredHandler = Pick<MessageHandler, 'next'> & ((events: unknown, context: unknown) => Promise<unknown>);

/**
 * Finds the one handler of each topic.
 *
 * @throws Error naming every topic whose handler is missing or double, and every handler whose topic is not consumed
 */
export function bindHandlers(
  group: string,
  topics: readonly string[],
  registered: ReadonlyMap<string, RegisteredHandler>,
): Map<string, RegisteredHandler> {
  const problems: string[] = [];
  const bound = new Map<string, RegisteredHandler>();
  for (const topic of topics) {
    const handler = registered.get(topic);
    if (!handler) problems.push(`${topic} has no handler: add a controller method with @EventBatchHandler('${topic}')`);
    else if (handler.next) problems.push(`${topic} has more than one handler: keep one @EventBatchHandler('${topic}')`);
    else bound.set(topic, handler);
  }
  for (const topic of registered.keys()) {
    if (!topics.includes(topic))
      problems.push(
        `${topic} has a handler but its entry in the topic catalogue does not name ${group} among its consumers: name it, or remove the handler`,
      );
  }
  if (problems.length > 0) throw new Error(`The consumer ${group} cannot start: ${problems.join('; ')}.`);
  return bound;
}
