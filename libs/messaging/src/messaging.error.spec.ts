import { causesOf, describeError, InfrastructureError, isInfrastructureError, PublishError } from './messaging.error';

describe('isInfrastructureError', () => {
  const withCode = (code: string) => Object.assign(new Error('x'), { code });
  const named = (name: string) => Object.assign(new Error('x'), { name });

  it.each([
    new InfrastructureError('x'),
    new PublishError('OVERLOADED', 'x'),
    withCode('ECONNRESET'),
    withCode('EAI_AGAIN'),
    withCode('UND_ERR_SOCKET'),
    named('TimeoutError'),
    named('KafkaJSConnectionError'),
    new Error('outer', { cause: new Error('middle', { cause: withCode('EPIPE') }) }),
  ])('recognises an outage: %p', (error) => {
    expect(isInfrastructureError(error)).toBe(true);
  });

  it.each([
    new TypeError('x'),
    new PublishError('EVENT_TOO_LARGE', 'x'),
    withCode('ENOENT'),
    withCode('ERR_INVALID_ARG'),
    'text',
    undefined,
  ])('leaves the blame with the event: %p', (error) => {
    expect(isInfrastructureError(error)).toBe(false);
  });
});

describe('describeError', () => {
  it('tells the chain of causes, each once', () => {
    const error = new Error('a', { cause: new Error('b', { cause: new Error('a') }) });
    expect(describeError(error)).toBe('a: b');
    expect(describeError('plain')).toBe('plain');
  });

  it('survives a chain that is a circle', () => {
    const error = new Error('a');
    error.cause = error;
    expect(causesOf(error)).toHaveLength(1);
  });
});
