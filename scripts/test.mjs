// `npm test`: sets up what the tests need, runs unit, integration and end-to-end tests, and counts them from Jest's reports.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

// `npm test -- e2e` runs one project, `npm test -- e2e seed` the suites of it whose path has that word.
const [onlyProject, pattern] = process.argv.slice(2);
const projects = onlyProject === undefined ? ['unit', 'integration', 'e2e'] : [onlyProject];

// Addresses of a developer's own servers, which only one suite at a time may use.
const ownServers = process.env.NABA_TEST_KAFKA ?? process.env.NABA_TEST_ELASTICSEARCH;

prepare();
ensureBrowser();
if (projects.includes('unit') || projects.includes('e2e')) ensurePrometheus();
const reports = join(root, '.naba', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const project of projects) run(project);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function run(project) {
  const report = join(reports, `${project}.json`);
  const args = ['--selectProjects', project, '--json', `--outputFile=${report}`, '--silent=false'];
  if (pattern !== undefined) args.push('--testPathPatterns', pattern);
  // Suites on servers wait more than they work, so two of them run at once, each on servers of its own; the end-to-end ones start whole systems, one at a time.
  if (project === 'integration') args.push(`--maxWorkers=${ownServers ? 1 : 2}`, '--forceExit');
  if (project === 'e2e') args.push('--runInBand', '--forceExit');
  process.stdout.write(`\n== ${project}\n`);
  // Jest's JSON also goes to standard output, where nobody reads it; its progress goes to standard error.
  const { status } = spawnSync(join(root, 'node_modules/.bin/jest'), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const counted = readReport(report);
  total.passed += counted.numPassedTests;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  // A suite that could not run has no failed test to count, and a runner that ended badly is a failure of its own.
  const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
  total.failed += failed > 0 ? failed : status === 0 ? 0 : 1;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

/** Alert rules are tested by Prometheus' own programs: where Debian's package can be had, it is unpacked for the tests alone, and nothing is installed. */
function ensurePrometheus() {
  const tools = join(root, '.naba/tools');
  if (existsSync(join(tools, 'usr/bin/promtool')) || spawnSync('promtool', ['--version']).status === 0) return;
  mkdirSync(tools, { recursive: true });
  const download = () => spawnSync('apt-get', ['-qq', 'download', 'prometheus'], { cwd: tools, stdio: 'ignore' }).status === 0;
  if (!download()) {
    if (process.getuid?.() === 0) spawnSync('apt-get', ['-qq', 'update'], { stdio: 'ignore' });
    if (!download())
      return process.stderr.write(
        'naba: no Prometheus here, so the tests of alert rules are skipped; install it with: sudo apt-get install prometheus\n',
      );
  }
  const packages = readdirSync(tools).filter((name) => name.endsWith('.deb'));
  for (const name of packages) spawnSync('dpkg', ['-x', name, '.'], { cwd: tools, stdio: 'ignore' });
}

/** The page is tested in a real Chromium: where there is none and we may install one, we do; elsewhere those tests say that they skip. */
function ensureBrowser() {
  const found = ['chromium', 'chromium-browser', 'google-chrome'].some((name) => spawnSync('which', [name]).status === 0);
  if (found || !projects.includes('e2e')) return;
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) {
    process.stderr.write(
      'naba: no Chromium here, so the tests of the page are skipped; install it with: sudo apt-get install chromium\n',
    );
    return;
  }
  process.stderr.write('naba: installing Chromium for the tests of the page …\n');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['-qq', 'update'], quiet);
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], quiet);
}
