#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { fileProblem } from '../errors.ts';
import { exit } from './exit.ts';
import { run } from './run.ts';

// Node would let garbage pile up to several times what is alive before it looks; a scan is to fit where others run.
setFlagsFromString('--heap-growing-percent=25');

let broken = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that went away, such as `head`, has what it wanted.
  if (!broken && error.code !== 'EPIPE')
    console.error(`lintel: standard output cannot be written: ${fileProblem(error)}.`);
  broken = true;
  process.exitCode = exit.cannotRun;
});
process.stderr.on('error', () => {
  // There is nowhere left to say so.
  process.exitCode = exit.cannotRun;
});

const code = await run(process.argv.slice(2));
if (!broken) process.exitCode = code;
