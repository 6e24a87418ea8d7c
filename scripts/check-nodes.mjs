// `npm run check:nodes`: the other versions of Node that we support, each taken from npm. On the newest all unit tests; on the one
// between the tests of what differs from Node to Node: decoding, lines, archives, Unicode. On each the built command line, end to end.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const nodes = [
  { version: '22.23.3', tests: ['--testPathPatterns', 'libs/(extraction|unicode|submission|article-identity)'] },
  { version: '24.21.0', tests: [] },
];

prepare();
for (const { version, tests } of nodes) {
  process.stderr.write(`\n== Node ${version}\n`);
  run(version, ['node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--silent', '--reporters=summary', ...tests]);
  const articles = run(version, ['scripts/naba.mjs', 'clean', 'samples/ar-airport.txt'], { stdout: 'pipe' });
  const enriched = run(version, ['scripts/naba.mjs', 'enrich'], { stdout: 'pipe', input: articles });
  if (JSON.parse(enriched).enrichment.language.code !== 'ar') fail(`naba enrich did not enrich on Node ${version}.`);
}

/** Runs a script on a version of Node; its standard output where it is piped. */
function run(version, args, { stdout = 'inherit', input } = {}) {
  const command = ['exec', '--yes', `--package=node@${version}`, '--', 'node', ...args];
  const stdio = [input === undefined ? 'ignore' : 'pipe', stdout, 'inherit'];
  const { status, stdout: output } = spawnSync('npm', command, { cwd: root, stdio, input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) fail(`${args.slice(0, 2).join(' ')} failed on Node ${version}.`);
  return output;
}

function fail(message) {
  process.stderr.write(`naba: ${message}\n`);
  process.exit(1);
}
