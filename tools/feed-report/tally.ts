const maxExamples = 3;

/** Counts under headings, with some examples of each. */
export class Tally {
  private readonly groups = new Map<string, Map<string, { times: number; examples: string[] }>>();

  count(group: string, what: string, example: string): void {
    const counts = this.groups.get(group) ?? new Map<string, { times: number; examples: string[] }>();
    this.groups.set(group, counts);
    const entry = counts.get(what) ?? { times: 0, examples: [] };
    counts.set(what, entry);
    entry.times += 1;
    if (example !== '' && entry.examples.length < maxExamples) entry.examples.push(example);
  }

  print(): void {
    for (const [group, counts] of this.groups) {
      console.log(`\n${group}`);
      for (const [what, { times, examples }] of [...counts].sort((a, b) => b[1].times - a[1].times))
        console.log(
          `${String(times).padStart(7)}  ${what}${examples.length > 0 ? `  e.g. ${examples.join(' · ').slice(0, 300)}` : ''}`,
        );
    }
    console.log('');
  }
}
