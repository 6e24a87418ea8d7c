import type { ScenarioResult } from './run-chaos';

/** The results as a table in Markdown. */
export function toMarkdown(results: readonly ScenarioResult[]): string {
  const rows = results.map(
    ({ scenario, seed, accepted, indexed, lost, doubled, poison, recoverySeconds, largestRssMiB, faults, notes }) => [
      `\`${scenario}\``,
      String(seed),
      String(accepted),
      String(indexed),
      String(lost),
      String(doubled),
      String(poison),
      faults.length === 0 ? 'none' : faults.slice(0, 2).join('; '),
      String(recoverySeconds),
      String(largestRssMiB),
      notes.join('; ').replaceAll('\n', ' '),
    ],
  );
  const head = [
    'scenario',
    'seed',
    'accepted',
    'indexed',
    'lost',
    'doubled',
    'poison',
    'broken promises',
    'recovery, s',
    'largest service, MiB',
    'notes',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
