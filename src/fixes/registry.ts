/** Which fixes there are for which rule. */

import type { FixMaker } from './context.js';
import { unguardedGlobal } from './tw101.js';
import { unguardedAttribute } from './tw102.js';
import { checkThenAct } from './tw103.js';
import { inconsistentLock } from './tw104.js';
import { threadNeverJoined } from './tw201.js';
import { threadRunCalled } from './tw202.js';
import { targetCalled } from './tw203.js';
import { argsNotIterable } from './tw204.js';

export const makers: Readonly<Record<string, readonly FixMaker[]>> = {
  TW101: [unguardedGlobal],
  TW102: [unguardedAttribute],
  TW103: checkThenAct,
  TW104: [inconsistentLock],
  TW201: [threadNeverJoined],
  TW202: [threadRunCalled],
  TW203: [targetCalled],
  TW204: [argsNotIterable],
};
