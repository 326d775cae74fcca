/** The ways in which one activation is entered, each counted once. */

import type { Check } from '../model/flow.js';
import { push } from '../model/maps.js';
import type { Way } from './entry-state.js';

export class Ways {
  private readonly byHash = new Map<number, Way[]>();

  /** Whether the way was noted before. It is asked for each call in each way, so it spells out no keys. */
  has(way: Way): boolean {
    return this.byHash.get(hashOf(way))?.some((known) => isSame(known, way)) === true;
  }

  add(way: Way): void {
    push(this.byHash, hashOf(way), way);
  }
}

function hashOf({ ctx, locks, mayRun, ambient, owned, awaited, signalled, checks }: Way): number {
  let hash = ctx.id;
  for (const id of [locks.id, mayRun.id, ambient.id, owned.id, awaited.id, signalled.id]) hash = mixed(hash, id);
  for (const check of checks) hash = mixed(mixed(hash, check.node.start), check.id);
  return hash;
}

const mixed = (hash: number, id: number): number => (Math.imul(hash, 0x01000193) ^ id) | 0;

const isSame = (a: Way, b: Way): boolean =>
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
