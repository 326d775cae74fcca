/** The parser, loaded once for each file of tests. */

import { afterAll } from 'vitest';
import { createNodeEngine } from '../../src/syntax/load.node.js';

export const engine = await createNodeEngine();

afterAll(() => engine.dispose());
