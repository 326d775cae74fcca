/** The `threadwise` command. */

import { exitCodes } from './usage.js';
import { run } from './command.js';

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.clean);
});

/** How often, and for how many milliseconds, an answer is waited for that nothing seems to be at work on. */
const patience = { times: 600, pause: 50 };
let answered = false;
let waited = 0;
// Node ends without a word where nothing keeps its event loop going, though an answer is awaited; work on other threads,
// such as compiling the parser, need not keep it. A timer does; and where no answer ever comes, that is said.
process.on('beforeExit', () => {
  if (answered) return;
  if (++waited <= patience.times) {
    setTimeout(() => undefined, patience.pause);
    return;
  }
  process.stderr.write('threadwise: internal error: the check ended without an answer; please run it again.\n');
  process.exit(exitCodes.failure);
});

// The code is set and not forced, so that what was written is flushed first.
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
answered = true;
