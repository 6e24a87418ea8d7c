// The command line: `npm run naba -- <command>`.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare();
createRequire(import.meta.url)(join(root, 'dist/apps/cli/src/main.js'));
