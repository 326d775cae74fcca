/** Functions that put green threads in the place of threads. */

import { LIBRARIES } from './libraries/index.js';
import type { PatchRow } from './library.js';

const rows = new Map(LIBRARIES.flatMap(({ patches }) => Object.entries(patches ?? {})));

/** What is known of a function after which threads are green; undefined for others. */
export const patchOf = (dotted: string): PatchRow | undefined => rows.get(dotted);
