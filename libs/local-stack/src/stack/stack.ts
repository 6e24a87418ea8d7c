import type { ServerLifetime } from '../process/supervisor';

export type StackService = 'kafka' | 'elasticsearch';
export const stackServices: readonly StackService[] = ['kafka', 'elasticsearch'];

export interface StackOptions {
  /** The repository's root. */
  readonly root: string;
  /** `auto` takes Docker Compose where an engine, Compose and the images are there, local JVMs elsewhere. */
  readonly kind: 'auto' | 'local' | 'docker';
  readonly kafkaPort: number;
  readonly elasticsearchPort: number;
  readonly kafkaHeapMiB?: number | undefined;
  readonly elasticsearchHeapMiB?: number | undefined;
  readonly javaHome?: string | undefined;
  readonly elasticsearchJavaHome?: string | undefined;
  /** Hears what takes time and what the user should know, a line at a time. */
  readonly report?: ((line: string) => void) | undefined;
}

export interface RunningStack {
  /** `host:port`. */
  readonly kafka: string;
  /** A URL. */
  readonly elasticsearch: string;
  /** Stops what this `up` started; servers that ran before it go on. */
  stop(): Promise<void>;
}

export interface ServiceStatus {
  readonly service: StackService;
  readonly state: 'running' | 'starting' | 'stopped';
  readonly address: string;
  readonly pid?: number;
}

export interface LogOptions {
  readonly services?: readonly StackService[];
  readonly lines: number;
  readonly follow: boolean;
}

/** The development servers: data is kept between `up`s until `reset`. */
export interface Stack {
  readonly kind: 'local' | 'docker';
  /** Brings both servers up and resolves when they answer. Detached servers outlive this process, attached ones do not. */
  up(lifetime: ServerLifetime): Promise<RunningStack>;
  /** Stops both servers, whoever started them. */
  down(): Promise<void>;
  status(): Promise<ServiceStatus[]>;
  /** Copies the servers' logs to standard output; with `follow` until the process is interrupted. */
  logs(options: LogOptions): Promise<void>;
  /** Stops both servers and removes their data. */
  reset(): Promise<void>;
}
