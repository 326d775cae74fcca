/** The parser, loaded once for all files of tests that a worker runs; it goes with the worker. */

import { createNodeEngine } from '../../src/syntax/load.node.js';

export const engine = await createNodeEngine();
