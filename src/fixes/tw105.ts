/** TW105 atomic-shared-mutation: a lock says what the code relies on. */

import type { FixMaker } from './context.js';
import { guard } from './guard.js';

export const makers: readonly FixMaker[] = [guard];
