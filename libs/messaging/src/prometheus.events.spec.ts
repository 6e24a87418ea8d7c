import { Registry } from 'prom-client';
import { silentEvents } from './messaging.events';
import { prometheusMessagingEvents } from './prometheus.events';

describe('prometheusMessagingEvents', () => {
  function observe() {
    const registry = new Registry();
    const lines: string[] = [];
    const log = (level: string) => (_fields: object, message: string) => lines.push(`${level} ${message}`);
    const logger = { info: log('info'), warn: log('warn'), error: log('error') };
    return { registry, lines, events: prometheusMessagingEvents(registry, logger) };
  }

  it('counts outcomes, dead letters by code and refused events', async () => {
    const { registry, events } = observe();
    events.handled('t', { done: 7, retry: 0, dead: 2 }, 12);
    events.deadLettered({ topic: 't', partition: 0, offset: '1' }, 'EVENT_INVALID', '/title: missing');
    events.publishRefused('t', 'OVERLOADED');
    const text = await registry.metrics();
    expect(text).toContain('naba_messaging_handled_total{topic="t",outcome="done"} 7');
    expect(text).toContain('naba_messaging_handled_total{topic="t",outcome="dead"} 2');
    expect(text).not.toContain('outcome="retry"');
    expect(text).toContain('naba_messaging_dead_letters_total{topic="t",code="EVENT_INVALID"} 1');
    expect(text).toContain('naba_messaging_publish_refused_total{topic="t",code="OVERLOADED"} 1');
  });

  it('shows lag in messages and seconds for each partition', async () => {
    const { registry, events } = observe();
    events.lagMeasured([{ topic: 't', partition: 3, messages: 12, seconds: 4 }]);
    const text = await registry.metrics();
    expect(text).toContain('naba_messaging_lag_messages{topic="t",partition="3"} 12');
    expect(text).toContain('naba_messaging_lag_seconds{topic="t",partition="3"} 4');
  });

  it('raises its voice for what somebody must look at', () => {
    const { lines, events } = observe();
    events.offsetsReset('t', 0);
    events.consumerCrashed('t', new Error('x'));
    events.stalled('t', 0, 120_000);
    events.paused('t', 0, 200, new Error('x'));
    events.recovered('t', 0);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['error', 'error', 'error', 'warn', 'info']);
  });

  it('says once for each outage that Kafka does not take a batch', () => {
    const { lines, events } = observe();
    for (let attempt = 1; attempt <= 20; attempt++) events.publishRetried(attempt, new Error('x'));
    expect(lines).toHaveLength(1);
  });

  it('has every event that messaging tells of', () => {
    expect(Object.keys(observe().events).sort()).toEqual(Object.keys(silentEvents).sort());
  });
});
