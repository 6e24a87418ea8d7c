import { withDeadline } from './deadline';
import { InfrastructureError } from './messaging.error';

describe('withDeadline', () => {
  it('hands on the answer and the error of a call that ends in time', async () => {
    await expect(withDeadline(Promise.resolve(7), 1_000, 'answer')).resolves.toBe(7);
    await expect(withDeadline(Promise.reject(new Error('refused')), 1_000, 'answer')).rejects.toThrow('refused');
  });

  it('ends a call that never answers, as trouble of the infrastructure that says what was waited for', async () => {
    const call = withDeadline(new Promise<never>(() => undefined), 20, 'connect the producer');
    await expect(call).rejects.toThrow(InfrastructureError);
    await expect(call).rejects.toThrow('Kafka did not connect the producer within 20 ms.');
  });
});
