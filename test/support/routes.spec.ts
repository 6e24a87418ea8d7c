import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { scopeOf } from '@naba/access';
import type { Routes } from '@naba/access';
import { readEnvironment } from '@naba/config';
import { createLogger } from '@naba/telemetry';
import { CollectorModule } from '../../apps/collector/src/collector.module';
import { routes as collectorRoutes } from '../../apps/collector/src/collector.routes';
import { Holdings } from '../../apps/collector/src/hold/holdings';
import { IngestModule } from '../../apps/ingest/src/ingest.module';
import { routes as ingestRoutes } from '../../apps/ingest/src/ingest.routes';
import { SearchModule } from '../../apps/search/src/search.module';
import { routes as searchRoutes } from '../../apps/search/src/search.routes';

const env = readEnvironment({});
const logger = createLogger('test', 'silent');

const services: readonly (readonly [string, DynamicModule, Routes])[] = [
  ['ingest', IngestModule.forRoot(env, logger), ingestRoutes],
  ['collector', CollectorModule.forRoot(env, logger, new Holdings(1)), collectorRoutes],
  ['search', SearchModule.forRoot(env, logger), searchRoutes],
];

/** `METHOD /address` of every method of a controller that answers requests. */
function routesOf({ controllers = [] }: DynamicModule): string[] {
  return controllers.flatMap((controller) => {
    const base = [Reflect.getMetadata('path', controller) as string | string[]].flat();
    const prototype = (controller as Type<object>).prototype as object;
    const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return names.flatMap((name) => {
      const method = (prototype as Readonly<Record<string, object>>)[name]!;
      const paths = Reflect.getMetadata('path', method) as string | string[] | undefined;
      if (paths === undefined) return [];
      const verb = RequestMethod[Reflect.getMetadata('method', method) as number]!;
      return base.flatMap((first) => [paths].flat().map((rest) => `${verb} ${join(first, rest)}`));
    });
  });
}

function join(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}

const openOf = new Map<unknown, readonly string[]>([
  [SearchModule, ['DELETE /v1/session']],
  [CollectorModule, ['GET /v1/push/:id/:token', 'POST /v1/push/:id/:token']],
]);

describe.each(services)('%s', (_, module, table) => {
  it('says of every route what it needs', () => {
    const found = routesOf(module);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((route) => scopeOf(table, ...(route.split(' ') as [string, string])) === undefined)).toEqual([]);
  });

  it('says nothing of routes that are not there', () => {
    const found = routesOf(module);
    expect(Object.keys(table).filter((route) => !found.includes(route))).toEqual([]);
  });

  it('leaves open nothing under /v1 but the end of a session, and what hubs sign', () => {
    const open = Object.entries(table).filter(([route, scope]) => scope === 'open' && route.includes('/v1'));
    expect(open.map(([route]) => route)).toEqual(openOf.get(module.module) ?? []);
  });
});
