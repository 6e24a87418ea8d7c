import type { Variable } from './variables';
import { variables } from './variables';

/** Text of `.env.example`: every variable with its meaning and default, commented out. */
export function envExample(): string {
  const lines = [
    '# Every variable that Naba reads, with its default. Copy to .env and change what you need.',
    '# A secret may stand in a file instead: set <NAME>_FILE to its path.',
  ];
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    const standard = variable.schema.safeParse(undefined).data as string | number | boolean | string[] | undefined;
    lines.push('', `# ${variable.about}${variable.secret ? ' Secret.' : ''}`, `# ${name}=${standard?.toString() ?? ''}`);
  }
  return `${lines.join('\n')}\n`;
}
