/** A real server of a test: it can be made to crash, and to come back with the same data on the same port. */
export interface TestServer {
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again after `kill` (or ends it first), with the same data at the same address. */
  restart(): Promise<void>;
  /** Stops its process in mid-work: it takes connections and answers nothing, until `thaw`. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestKafka extends TestServer {
  /** `host:port`. */
  readonly brokers: string;
}

export interface TestElasticsearch extends TestServer {
  readonly url: string;
}

export interface TestServers<K = TestKafka | undefined, E = TestElasticsearch | undefined> {
  readonly kafka: K;
  readonly elasticsearch: E;
  /** Stops what was started and removes its data. */
  stop(): Promise<void>;
}
