/** TW103 check-then-act: one atomic operation, or one lock over the check and the act. */

import { atomicOperation } from './atomic.js';
import type { FixMaker } from './context.js';
import { guard } from './guard.js';
import { withoutWaiting } from './nowait.js';
import { recheck } from './recheck.js';

export const makers: readonly FixMaker[] = [withoutWaiting, recheck, guard, atomicOperation];
