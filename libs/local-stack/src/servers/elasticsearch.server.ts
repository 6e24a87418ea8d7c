import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Installation } from '../install/install';
import { LocalStackError } from '../local-stack.error';
import { loopback, requireFreePort } from '../machine/ports';
import { toRunningServer, writeFiles } from '../process/running-server';
import type { RunningServer, StartOptions } from '../process/running-server';
import { canEnter, elasticsearchUser, giveTo } from '../machine/server-user';
import type { ServerCommand } from '../process/supervisor';

const readyDeadlineMs = 120_000;

/**
 * Starts one Elasticsearch node and resolves when its health is yellow or better. The address is a URL.
 * Throws a LocalStackError when the port is busy, the folder cannot be reached by its account, or the node does not come up.
 */
export async function startElasticsearch(installation: Installation, options: StartOptions): Promise<RunningServer> {
  await requireFreePort(options.port, 'Elasticsearch', 'ELASTICSEARCH_PORT');
  const user = elasticsearchUser();
  mkdirSync(options.dataDir, { recursive: true });
  if (!canEnter(user, dirname(options.dataDir))) {
    throw new LocalStackError(
      `Elasticsearch runs as an ordinary account, which cannot enter ${dirname(options.dataDir)}.`,
      `Choose a data folder whose parents everybody may pass (chmod o+x).`,
    );
  }
  const { home, javaHome } = installation.elasticsearch;
  const config = writeConfig(home, options);
  const tmp = folder(options.dataDir, 'tmp');
  giveTo(user, options.dataDir);
  const command: ServerCommand = {
    name: 'elasticsearch',
    command: join(home, 'bin/elasticsearch'),
    args: [],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      HOME: options.dataDir,
      ES_JAVA_HOME: javaHome,
      ES_PATH_CONF: config,
      ES_TMPDIR: tmp,
    },
    cwd: options.dataDir,
    logFile: options.logFile,
    user,
  };
  const address = `http://${loopback}:${options.port}`;
  return toRunningServer(command, options, address, () => isElasticsearchReady(address), readyDeadlineMs);
}

/** Says whether the node at this address answers with a health of yellow or green. */
export async function isElasticsearchReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/_cluster/health?wait_for_status=yellow&timeout=1s`, {
      signal: AbortSignal.timeout(3_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function writeConfig(home: string, options: StartOptions): string {
  const config = folder(options.dataDir, 'config');
  const settings: NonNullable<StartOptions['settings']> = {
    'cluster.name': 'naba-local',
    'node.name': 'local',
    'path.data': folder(options.dataDir, 'data'),
    'path.logs': folder(options.dataDir, 'logs'),
    'http.host': loopback,
    'http.port': options.port,
    'transport.host': loopback,
    'transport.port': 0, // any free one: nobody joins a single node
    'discovery.type': 'single-node',
    'xpack.security.enabled': false,
    // A laptop's disk is often 90 % full; the default would make every index read-only.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    ...options.settings,
  };
  writeFileSync(
    join(config, 'elasticsearch.yml'),
    Object.entries(settings)
      .flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${JSON.stringify(value)}\n`))
      .join(''),
  );
  writeFileSync(join(config, 'log4j2.properties'), logToConsole);
  const jvmOptions = readFileSync(join(home, 'config/jvm.options'), 'utf8');
  writeFileSync(join(config, 'jvm.options'), jvmOptions.replace(/^-Xlog:gc.*$/m, ''));
  const heap = options.heapMiB ?? 1_024;
  writeFileSync(
    join(folder(config, 'jvm.options.d'), 'naba.options'),
    [`-Xms${heap}m`, `-Xmx${heap}m`, ...(options.jvmFlags ?? []), ''].join('\n'),
  );
  for (const file of ['role_mapping.yml', 'roles.yml', 'users', 'users_roles'])
    cpSync(join(home, 'config', file), join(config, file));
  writeFiles(config, options);
  return config;
}

function folder(parent: string, name: string): string {
  const path = join(parent, name);
  mkdirSync(path, { recursive: true });
  return path;
}

const logToConsole = `
status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n%throwable
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
`;
