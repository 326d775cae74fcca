/** TW102 unguarded-attribute: hold one lock, the object's, over every update. */

import type { FixMaker } from './context.js';
import { guard } from './guard.js';

export const makers: readonly FixMaker[] = [guard];
