/** TW101 unguarded-global: hold one lock over every update. */

import type { FixMaker } from './context.js';
import { guard } from './guard.js';

export const makers: readonly FixMaker[] = [guard];
