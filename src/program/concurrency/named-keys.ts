/** Entries that threads take by known keys: the same where their code names it, others where each was handed its own. */

import type { Access } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { ElementField, isElementField, Slot } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { isOpen } from './one-of-many.js';

/** Whether an entry is read by constants of the code, and by none that a thread was handed as it was started. */
export const isByNamedKey = (ctx: Context, { kind, cell, key }: Access): boolean =>
  kind === 'read' &&
  isElementField(cell.field) &&
  key !== undefined &&
  isConstant(key) &&
  !key.objs.some((obj) => isHanded(ctx, obj));

const isConstant = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined);

const isHanded = ({ starts }: Context, obj: Obj): boolean => starts.some(({ given }) => given.includes(obj));

/** Whether threads of a context pick entries of a container at random, or name the one they take. */
export const isTakenBySame = (contexts: Contexts, ctx: Context, container: Obj): boolean =>
  [...readsOf(contexts, ctx, container)].some((read) => read.op === 'pick' || isByNamedKey(ctx, read));

/** Whether two kinds of threads take entries of a container by keys alone, and by no key in common. */
export function haveNoKeyInCommon(contexts: Contexts, one: Context, other: Context, container: Obj): boolean {
  const keys = keysFor(contexts, one, container);
  const others = keys && keysFor(contexts, other, container);
  return others !== undefined && !keys!.some((key) => others.includes(key));
}

/** The keys by which threads of a context take entries; undefined where they may take any. */
function keysFor(contexts: Contexts, ctx: Context, container: Obj): readonly Obj[] | undefined {
  const found: Obj[] = [];
  for (const { op, key } of readsOf(contexts, ctx, container)) {
    if (op !== '[]' || key === undefined || !isConstant(key)) return undefined;
    // Of what all threads were handed as one parameter this one has its own.
    const given = key.objs.filter((obj) => isHanded(ctx, obj));
    found.push(...(given.length > 0 ? given : key.objs));
  }
  return found.length > 0 ? found : undefined;
}

/** What threads of a context read of the contents of a container. */
function readsOf(contexts: Contexts, ctx: Context, container: Obj): ReadonlySet<Access> {
  const reads = new Set<Access>();
  for (const { readers } of container.fields?.values() ?? [])
    readers?.forEach((act) => {
      if (!contexts.runs(ctx, act)) return;
      for (const one of act.accesses) if (one.kind === 'read' && one.cell.owner === container) reads.add(one);
    });
  return reads;
}

/**
 * One of the entries that a dict was made with, where the threads look for entries by keys that are the same for some
 * of them: by a few that are known, or by what clients ask a server for.
 */
export function isAnyEntry(
  analysis: AnalysisState,
  contexts: Contexts,
  ctx: Context,
  obj: Obj,
  { owner, field, readers }: Cell,
): boolean {
  if (field !== Slot.contents || owner.kind !== 'library' || owner.expr?.kind !== 'dict') return false;
  const { makers, values } = analysis;
  const putLater = owner.fields?.get(ElementField.any)?.value ?? values.none;
  if (makers.get(obj) !== makers.get(owner) || putLater !== values.none) return false;
  const isServed = ctx.model?.kind === 'handler';
  const looksUp = ({ cell, op, key }: Access): boolean =>
    cell.owner === owner &&
    (op === '[]' || op === 'get') &&
    key !== undefined &&
    !key.objs.some((one) => one.kind === 'constant' && one.type === 'index') &&
    (isOpen(key) ? isServed : key.objs.length > 1);
  let found = false;
  readers?.forEach((act) => {
    found ||= act.accesses.some(looksUp) && contexts.runs(ctx, act);
  });
  return found;
}
