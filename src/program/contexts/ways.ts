/** Whether two ways into one activation are the same, so that they count once. */

import type { Check } from '../model/flow.js';
import type { Way } from './entry-state.js';

export const isSameWay = (a: Way, b: Way): boolean =>
  a.ctx === b.ctx &&
  a.locks === b.locks &&
  a.mayRun === b.mayRun &&
  a.ambient === b.ambient &&
  a.owned === b.owned &&
  a.awaited === b.awaited &&
  a.signalled === b.signalled &&
  a.manyTasks === b.manyTasks &&
  a.anyThread === b.anyThread &&
  a.offered === b.offered &&
  (a.root === 'construct') === (b.root === 'construct') &&
  (a.root === 'process') === (b.root === 'process') &&
  a.checks.length === b.checks.length &&
  a.checks.every((check, index) => isSameCheck(check, b.checks[index]!));

/** The same test of the same function, whichever activation of it. */
export const isSameCheck = (a: Check, b: Check): boolean => a === b || (a.id === b.id && a.node.start === b.node.start);
