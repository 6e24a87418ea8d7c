import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { readEnvironment } from '@naba/config';
import { consumers } from '@naba/contracts';
import { createLogger } from '@naba/telemetry';
import { CollectorModule } from '../../apps/collector/src/collector.module';
import { Holdings } from '../../apps/collector/src/hold/holdings';
import { EnrichmentModule } from '../../apps/enrichment/src/enrichment.module';
import { IndexerModule } from '../../apps/indexer/src/indexer.module';

type Group = (typeof consumers)[number]['group'];

const env = readEnvironment({});
const logger = createLogger('test', 'silent');

/** The app of each group that the topic catalogue names. */
const apps: Record<Group, DynamicModule> = {
  enrichment: EnrichmentModule.forRoot(env, logger),
  indexer: IndexerModule.forRoot(env, logger),
  collector: CollectorModule.forRoot(env, logger, new Holdings(1)),
};

/** Topics for which methods of these controllers have an `@EventBatchHandler`. */
function handledBy(controllers: readonly Type[]): string[] {
  return controllers.flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const method = (prototype as Record<string, object>)[name]!;
      return (Reflect.getMetadata('microservices:pattern', method) as string[] | undefined) ?? [];
    }),
  );
}

describe('every consumer of the topic catalogue', () => {
  it.each(Object.entries(apps))(
    '%s has one handler for each topic that names it, and no other',
    (group, { controllers = [] }) => {
      const handled = handledBy(controllers);
      const named = consumers.filter((route) => route.group === group).map(({ topic }) => topic as string);
      const count = (topic: string): number => handled.filter((other) => other === topic).length;
      const problems = [
        ...named
          .filter((topic) => count(topic) === 0)
          .map((topic) => `add @EventBatchHandler('${topic}') to a controller of ${group}`),
        ...named.filter((topic) => count(topic) > 1).map((topic) => `keep one @EventBatchHandler('${topic}') in ${group}`),
        ...handled
          .filter((topic) => !named.includes(topic))
          .map((topic) => `name ${group} among the consumers of ${topic} in the topic catalogue`),
      ];
      expect(problems).toEqual([]);
    },
  );
});
