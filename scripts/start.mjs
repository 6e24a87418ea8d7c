// `npm start`: everything on this machine with one command.
process.argv.splice(2, 0, 'start');
await import('./naba.mjs');
