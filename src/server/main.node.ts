/** Entry point of the server in Node. */

import { optimizeLate } from '../workspace/compiling.node.js';
import { serve } from './serve.node.js';

const transports = /^--(stdio|node-ipc|socket=\d+|pipe=.+)$/;

if (process.argv.some((argument) => transports.test(argument))) {
  optimizeLate();
  serve();
} else {
  process.stderr.write('threadwise server: say how to talk to it: --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n');
  process.exitCode = 2;
}
