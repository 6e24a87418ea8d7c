import { InfrastructureError } from './messaging.error';

/**
 * The answer of a client call, or an `InfrastructureError` once it has taken too long. The client gives connecting and
 * disconnecting no end: on a broker that takes connections and never answers, they would hold their caller for ever.
 *
 * @param what the call, for the message
 */
export async function withDeadline<T>(call: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new InfrastructureError(`Kafka did not ${what} within ${deadlineMs} ms.`));
    }, deadlineMs);
  });
  try {
    return await Promise.race([call, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
