/**
 * Objects that a thread finds under a key of its own, in a dict that has another one under each: `box = boxes[who]` and
 * `box.count += 1`, where each thread was given a `who` that no other has.
 */

import type { Expr, NameExpr } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { returnedIn } from '../../facts/walk.js';
import { loopAround } from '../../facts/way-to.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { passedAs, pathOf } from '../concurrency/own-references.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { callsAt } from '../model/calls-at.js';
import { isElementField } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { memoized, remembered } from '../model/maps.js';
import { makersOf, type Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';

/** From where it is found to where it is accessed. */
const MAX_CALLS = 3;

/** Whether a thread comes to an object, or to what that made for itself, by an entry of which `isOwn` says that it is its own. */
export function isOfOwnEntry(
  program: Program,
  { access, entryState }: AccessInContext,
  isOwn: (read: AccessInContext) => boolean,
): boolean {
  const path = pathOf(access);
  if (path === undefined) return false;
  const { owner } = access.cell;
  const [, ...makers] = makersOf(owner);
  const isIt = (obj: Obj): boolean => (path.field === undefined ? obj === owner : makers.includes(obj));
  const isOwnEntry = (read: Access): boolean =>
    read.cell.value.objs.some(isIt) &&
    hasOneForEachKey(program.analysis, read.cell.owner) &&
    isOwn({ access: read, entryState });
  return isFound(program, { access, entryState }, path.root, isOwnEntry);
}

/** Whether a variable only ever holds what was found in such an entry, by its function or by all that call that on the thread. */
function isFound(
  program: Program,
  { access: { act }, entryState: { ctx } }: AccessInContext,
  root: NameExpr,
  isOwnEntry: (read: Access) => boolean,
): boolean {
  const { analysis, contexts } = program;
  const isIn = (frame: Activation, { slot }: NameExpr, calls: number): boolean => {
    const { fn } = frame;
    if (slot >= fn.params.length) {
      const [only, ...others] = bindingsOf(fn, slot);
      const reads = only?.kind === 'assign' && others.length === 0 ? readsBy(frame, only.value) : [];
      return reads.length > 0 && reads.every(isOwnEntry);
    }
    if (isRebound(fn, slot) || ctx.model?.entries.has(frame) === true) return false;
    const callers = callersInto(analysis, frame).filter((caller) => contexts.runs(ctx, caller.act));
    return (
      calls > 0 &&
      callers.length > 0 &&
      callers.every((caller) => {
        const passed = passedAs(caller, slot);
        return passed !== undefined && isIn(caller.act, passed, calls - 1);
      })
    );
  };
  return isIn(act, root, MAX_CALLS);
}

/** The entries that an expression is, `boxes[who]` or `boxes.get(who)`, or that all it calls answers with. */
function readsBy(act: Activation, value: Expr, calls = 1): readonly Access[] {
  const reads = act.accesses.filter(
    ({ kind, op, at }) => kind === 'read' && /^(\[\]|get)$/.test(op) && sameSpan(at, value),
  );
  const callees = calls > 0 && value.kind === 'call' ? callsAt(act.calls, value).map(({ callee }) => callee) : [];
  if (callees.length === 0) return reads;
  const answers = callees.map((callee) => returnedIn(callee.fn.body).map((one) => readsBy(callee, one, calls - 1)));
  return answers.flat().some((found) => found.length === 0) ? [] : answers.flat(2);
}

/** Whether all that is stored in a dict is made by whoever stores it, for that entry. */
function hasOneForEachKey(analysis: AnalysisState, dict: Obj): boolean {
  return remembered(answersOf(analysis), dict, () => {
    if (roleOfObject(dict) !== 'dict') return false;
    const cells = [...(dict.fields?.values() ?? [])].filter(({ field }) => isElementField(field));
    const stores = cells
      .flatMap((cell) => writesTo(analysis, cell))
      .filter(({ effect }) => /^(add|store)$/.test(effect));
    return (
      stores.length > 0 &&
      stores.every(({ act, at, value }) => {
        const isMadeHere = (obj: Obj): boolean =>
          (obj.kind === 'instance' || obj.kind === 'library') &&
          obj.isSummary !== true &&
          analysis.makers.get(obj) === act &&
          loopAround(act.fn.body, obj.site) === loopAround(act.fn.body, at);
        return value?.unknown === false && value.objs.length > 0 && value.objs.every(isMadeHere);
      })
    );
  });
}

const answersOf = memoized((): Map<Obj, boolean> => new Map());
