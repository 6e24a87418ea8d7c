import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiles the analysis module against the unpacked Elasticsearch and lays it under the server's `modules`. */
export function buildAnalysisModule(source: string, elasticsearchHome: string, javaHome: string): void {
  const classes = mkdtempSync(join(tmpdir(), 'naba-analysis-'));
  try {
    const java = readdirSync(join(source, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.java'))
      .map((name) => join(source, 'src', name));
    const module = join(elasticsearchHome, 'modules/analysis-common');
    mkdirSync(module, { recursive: true });
    run(join(javaHome, 'bin/javac'), [
      '-nowarn',
      '--release',
      '21',
      '-cp',
      join(elasticsearchHome, 'lib/*'),
      '-d',
      classes,
      ...java,
    ]);
    run(join(javaHome, 'bin/jar'), ['--create', '--file', join(module, 'analysis-common.jar'), '-C', classes, '.']);
    copyFileSync(join(source, 'plugin-descriptor.properties'), join(module, 'plugin-descriptor.properties'));
  } finally {
    rmSync(classes, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}
