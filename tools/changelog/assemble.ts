/** What one branch says of its change, `changelog.d/<topic>.md`. */
export interface Fragment {
  readonly topic: string;
  readonly text: string;
}

const opening = `# Changelog

What changed for those who run Naba, use its API or read its events. Made from \`changelog.d/\` by \`npm run changelog\`: write a
fragment there, never here (\`changelog.d/README.md\` says how).
`;

/**
 * The changelog with the section of one version made anew from its fragments, before the sections of other versions, which stay as
 * they are. Throws an error that names each fragment that is no Markdown list.
 */
export function assembleChangelog(changelog: string, version: string, fragments: readonly Fragment[]): string {
  const misfits = fragments.filter(({ text }) => !isList(text)).map(({ topic }) => `changelog.d/${topic}.md`);
  if (misfits.length > 0)
    throw new Error(`${misfits.join(', ')}: write each change as a list item that starts with "- "; further lines are indented.`);
  const others = changelog
    .split(/^(?=## )/m)
    .slice(1)
    .filter((section) => section.split('\n', 1)[0] !== `## ${version}`);
  return [opening, section(version, fragments), ...others].map((part) => part.trimEnd()).join('\n\n') + '\n';
}

function section(version: string, fragments: readonly Fragment[]): string {
  const byTopic = [...fragments].sort((a, b) => (a.topic < b.topic ? -1 : 1));
  return [`## ${version}`, ...byTopic.map(({ topic, text }) => `### ${toHeading(topic)}\n\n${text.trim()}`)].join('\n\n');
}

function isList(text: string): boolean {
  const lines = text.trim().split('\n');
  return lines[0]!.startsWith('- ') && lines.every((line) => /^(- | {2,}\S|$)/.test(line));
}

function toHeading(topic: string): string {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
