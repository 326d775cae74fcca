/**
 * Forgets sets and values that were only a step on the way to others, as a variable grows: a third of what the tables
 * would hold at the end, and a quarter of all the memory of an analysis.
 */

import { Activation, type Access } from './activation.js';
import type { LockAcquisition, Signaller } from './flow.js';
import type { Obj } from './objects.js';
import type { SetTable } from './sets.js';
import type { ValueTable } from './value-table.js';

/** Below so many sets it is not worth looking for those that nobody holds. */
const MANY_SETS = 20_000;

/** The state of an analysis, as far as it holds sets and values, with the tables of these. */
interface Swept {
  readonly activations: readonly Activation[];
  readonly objects: { readonly all: readonly Obj[] };
  readonly claims: ReadonlyMap<Access, unknown>;
  readonly sets: SetTable<Obj>;
  readonly holdSets: SetTable<LockAcquisition>;
  readonly signallerSets: SetTable<Signaller>;
  readonly values: ValueTable;
}

export class Sweeper {
  private full = MANY_SETS;
  private evaluated = 0;

  constructor(private readonly analysis: Swept) {}

  /**
   * After each evaluation: sweeps where the sets have doubled, and as many activations were evaluated since as it is to go
   * through, so that it takes a small part of the time, however long the evaluation is.
   */
  whenFull(): void {
    this.evaluated++;
    if (this.analysis.sets.size > this.full && this.evaluated > this.analysis.activations.length) this.sweep();
  }

  /** Only between two evaluations: what one of them has at hand is held by nobody. */
  sweep(): void {
    const { sets, holdSets, signallerSets, values } = this.analysis;
    const held = heldBy(this.analysis);
    for (const table of [sets, holdSets, signallerSets, values]) table.keep(held);
    this.full = Math.max(MANY_SETS, sets.size * 2);
    this.evaluated = 0;
  }
}

/** The sets and values that activations and objects hold. */
function heldBy(analysis: Swept): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const act of analysis.activations) follow(act, found);
  for (const obj of analysis.objects.all) follow(obj, found);
  for (const access of analysis.claims.keys()) follow([access], found);
  return found;
}

/** Adds what hangs on the parts of something, as far as it is not facts and belongs to no other activation or object. */
function follow(whole: object, found: Set<unknown>): void {
  const open: unknown[] = Object.values(whole);
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null || isLeftOut(part)) continue;
    if (isShared(part)) {
      if (found.has(part)) continue;
      found.add(part);
    }
    if ('items' in part) continue;
    for (const inner of part instanceof Map ? part.values() : (Object.values(part) as unknown[])) open.push(inner);
  }
}

/** Sets and values; and flows and accesses, by which they are come to again and again. */
const isShared = (part: object): boolean => 'items' in part || 'objs' in part || 'check' in part || 'deps' in part;

/** Activations and objects have their own turn, files and their code hold nothing. */
const isLeftOut = (part: object): boolean =>
  part instanceof Activation || 'fields' in part || 'facts' in part || ('kind' in part && 'start' in part);
