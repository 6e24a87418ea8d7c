import type { DynamicModule, InjectionToken, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import type { Logger } from '@naba/telemetry';
import { Health, LOGGER } from '@naba/telemetry';
import { AccessGate } from './access.gate';
import type { AccessSettings } from './access.settings';
import type { KeySource } from './judge-token';

const settingsToken = Symbol('AccessSettings');
const keysToken = Symbol('KeySource');

export interface AccessModuleOptions {
  readonly settings: AccessSettings;
  /** Where the keys come from; asked for only where keys are required. */
  readonly keys: { readonly inject: InjectionToken[]; readonly useFactory: (...parts: never[]) => KeySource };
  /** Whether readers may keep their key in a cookie. */
  readonly takesCookie?: boolean;
}

/** The process's one `AccessGate`, and the keys that it knows. */
@Module({})
export class AccessModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(keysToken) private readonly keys: KeySource | undefined,
    @Inject(settingsToken) private readonly settings: AccessSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Health) health: Health,
  ) {
    if (keys) health.register({ name: 'keys', isReady: () => keys.isReady() });
  }

  static forRoot({ settings, keys, takesCookie = false }: AccessModuleOptions): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: settingsToken, useValue: settings },
        settings.areKeysRequired ? { provide: keysToken, ...keys } : { provide: keysToken, useValue: undefined },
        {
          provide: AccessGate,
          inject: [{ token: keysToken, optional: true }],
          useFactory: (source: KeySource | undefined) => new AccessGate(source, settings, takesCookie),
        },
      ],
      exports: [AccessGate],
    };
  }

  onApplicationBootstrap(): void {
    this.keys?.start();
    if (this.settings.isExposed && !this.settings.areKeysRequired)
      this.logger.warn('API_KEYS IS OFF: whoever reaches this service may do all that it does; set API_KEYS=required');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.keys?.close();
  }
}
