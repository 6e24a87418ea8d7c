import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Environment } from '@naba/config';
import { AccessModule } from '@naba/access';
import { accessSettings, articleIndexSettings } from '@naba/config';
import { projectRoot } from '@naba/project';
import { ProblemFilter } from '@naba/problem-details';
import type { Logger } from '@naba/telemetry';
import { TelemetryModule } from '@naba/telemetry';
import { ingestToken } from './feeds/dead-letters.controller';
import { collectorToken } from './feeds/feeds.controller';
import { exportIdleToken } from './export/export.service';
import { exploreControllers, exploreProviders } from './explore.parts';
import { IndexHealth } from './read/index-health';
import { MirroredKeys } from './read/mirrored-keys';
import { readProviders } from './read/read.providers';
import { searchProviders } from './search/search.providers';
import { SearchController } from './search/search.controller';
import { PageFiles } from './web/page-files';
import { PageController } from './web/page.controller';
import { SessionController } from './web/session.controller';

/** Search API and page over the article index. */
@Module({})
export class SearchModule {
  static forRoot(env: Environment, logger: Logger): DynamicModule {
    return {
      module: SearchModule,
      imports: [
        TelemetryModule.forRoot({ app: 'search', logger }),
        AccessModule.forRoot({
          settings: accessSettings(env),
          keys: { inject: [], useFactory: () => new MirroredKeys(articleIndexSettings(env)) },
          takesCookie: true,
        }),
      ],
      controllers: [SearchController, ...exploreControllers, PageController, SessionController],
      providers: [
        ...readProviders(articleIndexSettings(env)),
        ...searchProviders,
        IndexHealth,
        ...exploreProviders,
        { provide: ingestToken, useValue: env.INGEST_URL },
        { provide: collectorToken, useValue: env.COLLECTOR_URL },
        { provide: exportIdleToken, useValue: env.SEARCH_EXPORT_IDLE_MS },
        { provide: APP_FILTER, useValue: new ProblemFilter(logger) },
        { provide: PageFiles, useFactory: () => new PageFiles(pageFolder()) },
      ],
    };
  }
}

function pageFolder(): string {
  return join(projectRoot(), 'dist/apps/search/web');
}
