/** Which fixes there are for which rule. */

import type { FixMaker } from './context.js';
import { lateBinding } from './tw106.js';
import { threadRestarted } from './tw205.js';
import { serialJoin } from './tw206.js';
import { unboundedThreads } from './tw208.js';
import { executorNotShutDown } from './tw209.js';
import { futureResultIgnored } from './tw210.js';
import { threadInitNotCalled } from './tw211.js';
import { unguardedGlobal } from './tw101.js';
import { unguardedAttribute } from './tw102.js';
import { adhocFlag } from './tw108.js';
import { checkThenAct } from './tw103.js';
import { inconsistentLock } from './tw104.js';
import { atomicSharedMutation } from './tw105.js';
import { iterateWhileMutated } from './tw107.js';
import { threadNeverJoined } from './tw201.js';
import { threadRunCalled } from './tw202.js';
import { targetCalled } from './tw203.js';
import { argsNotIterable } from './tw204.js';
import { cpuBoundThread } from './tw301.js';

export const makers: Readonly<Record<string, readonly FixMaker[]>> = {
  TW101: [unguardedGlobal],
  TW102: [unguardedAttribute],
  TW103: checkThenAct,
  TW104: [inconsistentLock],
  TW105: [atomicSharedMutation],
  TW106: [lateBinding],
  TW107: iterateWhileMutated,
  TW108: [adhocFlag],
  TW201: [threadNeverJoined],
  TW202: [threadRunCalled],
  TW203: [targetCalled],
  TW204: [argsNotIterable],
  TW205: [threadRestarted],
  TW206: [serialJoin],
  TW208: [unboundedThreads],
  TW209: [executorNotShutDown],
  TW210: [futureResultIgnored],
  TW211: [threadInitNotCalled],
  TW301: [cpuBoundThread],
};
