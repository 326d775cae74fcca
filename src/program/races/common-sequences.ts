/**
 * Sequences that each of several threads goes through from end to end: what is another one in each round of a loop over them
 * is the same in all of these threads. What a loop deals out is not, nor a part of a sequence that hangs on the loop's round.
 */

import type { Context } from '../contexts/entry-state.js';
import { isIndex } from '../concurrency/own-index.js';
import { hasLength, isContainer } from '../evaluation/elements.js';
import type { Activation } from '../model/activation.js';
import { Slot } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { memoized, push } from '../model/maps.js';
import { isKnown, type ConstantObject, type Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/** Whether all that names an entry comes out of sequences that each thread of the context goes through. */
export const areGoneThroughByAll = (program: Program, ctx: Context, indices: readonly ConstantObject[]): boolean =>
  indices.every((index) => {
    if (ctx.starts.some(({ given }) => given.includes(index))) return false;
    const isOnly = indices.length === 1;
    return sequencesOf(program)
      .get(index)
      ?.some((one) => isGoneThrough(program, ctx, one) && isSameForAll(program, ctx, one, isOnly));
  });

/** The sequences that each index comes in. */
const sequencesOf = memoized(({ analysis }: Program): ReadonlyMap<Obj, readonly Obj[]> => {
  const found = new Map<Obj, Obj[]>();
  for (const obj of analysis.objects.all) {
    const contents = obj.fields?.get(Slot.contents)?.value.objs.filter(isIndex) ?? [];
    if (contents.length > 0 && (hasLength(obj) || (isContainer(obj) && roleOfObject(obj) !== 'tuple')))
      for (const index of contents) push(found, index, obj);
  }
  return found;
});

/** Whether threads of a context read all of it, and leave it as it is. */
function isGoneThrough({ analysis, contexts }: Program, ctx: Context, one: Obj): boolean {
  const isWalk = ({ accesses }: Activation): boolean =>
    accesses.every(({ cell, op }) => cell.owner !== one || /^(iterate|snapshot|pick|extreme|in|len)$/.test(op));
  let found = false;
  analysis.cell(one, Slot.contents).readers?.forEach((act) => {
    found ||= isWalk(act) && contexts.runs(ctx, act);
  });
  return found;
}

/** Whether all threads of a context have the one sequence, copies of one, or the same numbers: `range(10)`. */
function isSameForAll(program: Program, ctx: Context, one: Obj, isOnly: boolean): boolean {
  if (program.concurrency.sharing.withinContext.isCommon(ctx, one)) return true;
  const [source, ...others] = program.analysis.makers.get(one)?.joinedParts.get(one) ?? [];
  const [only, ...more] = source?.objs ?? [];
  const isCopy = only !== undefined && others.length + more.length === 0 && !source!.unknown;
  return isCopy ? program.isSingular(only) || (isOnly && isFixed(only)) : isOnly && isFixed(one);
}

/** `range(10)` */
function isFixed({ fields }: Obj): boolean {
  const [count] = fields?.get(Slot.length)?.value.objs ?? [];
  return count !== undefined && isKnown(count);
}
