import { spawn } from 'node:child_process';

/** Runs a command with this process's output and resolves when it ends; throws when it fails. An interrupt is no failure. */
export function copyToOutput(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGINT' || code === 130) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? `code ${code ?? '?'}`}`));
    });
  });
}
