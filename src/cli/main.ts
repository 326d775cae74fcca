/** The `threadwise` command. */

import { optimizeLate } from '../workspace/compiling.node.js';
import { end, explainFailedWrite, settle } from './ending.js';
import { exitCodes } from './usage.js';
import { run } from './command.js';

const { stdout, stderr } = process;

process.on('exit', settle);
optimizeLate();

let failed = false;

/** Ends with a line on what went wrong in a way that nobody expected. */
function fail(message: string): void {
  failed = true;
  stderr.write(`threadwise: ${message}\n`);
  void end(() => exitCodes.failure, [stderr]);
}

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') return stream === stdout ? fail(explainFailedWrite(error)) : undefined;
    // A reader that closes early, such as `head`, is no failure. It only ends what would go on, such as `--watch`.
    setImmediate(() => answered || process.exit(exitCodes.clean));
  });
}
// Node's own code for this is 1, which is that of findings.
process.on('uncaughtException', (error) => fail(`internal error: ${error.stack ?? error.message}`));

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
  fail('internal error: the check ended without an answer; please run it again.');
});

const code = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  // Only who asks for it gets it: opening it can wait, too.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
});
answered = true;
if (code !== undefined) await end(() => (failed ? exitCodes.failure : code), [stdout, stderr]);
