import type { DeadLetter } from '@naba/messaging';

/** Which dead letters are meant. */
export interface Choice {
  readonly ids: readonly string[];
  /** All with this code that nothing was done about. */
  readonly code?: string | undefined;
}

/**
 * The letters that are meant, each to be acted on.
 *
 * @throws Error where nothing is chosen, an id is unknown, or something was done about one that is named
 */
export function chooseLetters(letters: readonly DeadLetter[], { ids, code }: Choice): DeadLetter[] {
  if (ids.length === 0 && code === undefined)
    throw new Error('name dead letters by id, or all of a cause with --code; see: naba dead-letters list');
  const named = ids.map((id) => {
    const letter = letters.find((one) => one.id === id);
    if (!letter) throw new Error(`${id} is no dead letter; see: naba dead-letters list --all`);
    const done = letter.actions.at(-1);
    if (done) throw new Error(`${id} was ${done.kind} by ${done.by} at ${done.at}`);
    return letter;
  });
  const caused = code === undefined ? [] : letters.filter((one) => one.code === code && isOpen(one));
  return [...new Set([...named, ...caused])];
}

/** Whether nothing was done about it yet. */
export function isOpen({ actions }: DeadLetter): boolean {
  return actions.length === 0;
}

/** How many there are of each cause, most first, then a line for each. */
export function describeLetters(letters: readonly DeadLetter[]): string {
  const counts = new Map<string, number>();
  for (const { group, code } of letters) counts.set(`${group} ${code}`, (counts.get(`${group} ${code}`) ?? 0) + 1);
  const causes = [...counts].sort(([, a], [, b]) => b - a).map(([cause, count]) => `${count} ${cause}\n`);
  return [...causes, ...(causes.length > 0 ? ['\n'] : []), ...letters.map(describeLetter)].join('');
}

function describeLetter({ id, code, message, at, record, actions }: DeadLetter): string {
  const done = actions.map(({ kind, by, at: when }) => `  ${kind} by ${by} at ${when}\n`).join('');
  return `${id}  ${at.toISOString()}  ${code}  ${record.key ?? 'no key'}\n  ${message.slice(0, 300)}\n${done}`;
}
