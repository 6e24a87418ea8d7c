import { Controller } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { freePort } from '@naba/local-stack';
import { done, eventBatchHandlerFor, EventPublisher, KafkaBatchStrategy, MessagingModule } from '@naba/messaging';
import type { InboundEvent, Outcome } from '@naba/messaging';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane, Note, NoteCatalogue } from './fixture';
import { eventually } from '../../support/eventually';
import { openLane, startReader, startStrategy } from './fixture';

function controllerFor(topic: string): new () => object {
  @Controller()
  class Notes {
    @(eventBatchHandlerFor<NoteCatalogue>()(topic))
    handle(events: InboundEvent<Note>[]): Promise<Outcome[]> {
      return Promise.resolve(events.map(() => done));
    }
  }
  return Notes;
}

describe('the start of a consumer', () => {
  let lane: Lane;
  beforeAll(async () => {
    lane = await openLane(sharedKafka());
  });

  it('fails when a topic has no handler', async () => {
    await expect(startStrategy(lane, [])).rejects.toThrow(`${lane.topic} has no handler`);
  });

  it('fails when a topic has two handlers', async () => {
    const controllers = [controllerFor(lane.topic), controllerFor(lane.topic)];
    await expect(startStrategy(lane, controllers)).rejects.toThrow(`${lane.topic} has more than one handler`);
  });

  it('fails when a handler waits for a topic that is not consumed', async () => {
    const controllers = [controllerFor(lane.topic), controllerFor('notes.elsewhere')];
    await expect(startStrategy(lane, controllers)).rejects.toThrow('notes.elsewhere has a handler but');
  });

  it('fails when no topic of the catalogue names the group among its consumers', () => {
    const { group, kafka, catalogue } = lane;
    expect(() => new KafkaBatchStrategy({ group: 'other', kafka, catalogue })).toThrow(
      `other is no consumer of a topic in the catalogue. There are: ${group}.`,
    );
  });

  it('does not wait for Kafka: it is live and not ready until Kafka comes', async () => {
    const kafka = { ...lane.kafka, brokers: [`127.0.0.1:${await freePort()}`] };
    const reader = await startReader({ ...lane, kafka });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(reader.strategy.state()).toMatchObject({ ready: false, live: true });
    const closing = Date.now();
    await reader.close();
    expect(Date.now() - closing).toBeLessThan(9_000);
  });
});

describe('MessagingModule', () => {
  it('creates the topics, gives one publisher and is ready once Kafka answers', async () => {
    const { topic, catalogue, kafka } = await openLane(sharedKafka());
    const module = await Test.createTestingModule({
      imports: [MessagingModule.forRoot({ source: '/test', kafka, catalogue })],
    }).compile();
    await module.init();
    const publisher = module.get<EventPublisher<NoteCatalogue>>(EventPublisher);
    await eventually('the publisher is ready', () => publisher.isReady());
    await publisher.publish(topic, { key: 'k', value: null, revision: 1 });
    await module.close();
    expect(publisher.isReady()).toBe(false);
  });
});
