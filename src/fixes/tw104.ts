/** TW104 inconsistent-lock: hold the lock that the other places hold. */

import type { FixMaker } from './context.js';
import { guard } from './guard.js';

export const makers: readonly FixMaker[] = [guard];
