/** Instances: what a class makes, and what the program runs to make it. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { isLockRole } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import { sharedInstance } from '../model/allocation-keys.js';
import { INSTANCE, LOCK_INSTANCE } from '../model/allocations.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { findClassCell, metaclassOf } from '../model/classes.js';
import { hasUnseenBase, isThread, isThreadsOwn, libraryBase, mro } from '../model/lineage.js';
import type { Cell, ClassObject, FunctionObject, InstanceObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { callLibraryMethod } from '../library/library-methods.js';
import type { Args } from './args.js';
import { isRefused } from './arguments.js';
import { callFunction } from './calls.js';
import { constructFields } from './fields.js';
import type { Frame } from './frame.js';

/** Makes an instance and runs its `__init__`. */
export function instantiate(frame: Frame, cls: ClassObject, args: Args, at: Span, expr: CallExpr | undefined): Value {
  const { analysis } = frame;
  const { values } = analysis;
  if (refusesToMake(frame, cls, args, expr)) return values.unknown;
  const obj = analysis.allocations.at<InstanceObject>(
    frame.act,
    at,
    libraryBase(cls, isLockRole) !== undefined ? LOCK_INSTANCE : INSTANCE,
    `${cls.id}`,
    (depth) => ({
      kind: 'instance',
      cls,
      site: { file: frame.act.file, start: at.start, end: at.end },
      external: false,
      inLoop: frame.inLoop,
      depth,
      maker: frame.act.self,
    }),
    () => sharedInstance(analysis.files, frame.act, cls, at),
  );
  frame.made(obj);
  if (isThread(obj)) frame.renew([obj]);
  // What these give back is taken for a new object; what they do on the way counts.
  for (const { fn, self, given } of makersOf(analysis, cls, args, frame.act)) callFunction(frame, fn, self, given, at);
  construct(frame, obj, args, at, expr);
  if (isThread(obj)) {
    const given = [...args.pos, ...args.kw.values()].flatMap((value) => value.objs);
    frame.claimed(at, obj, values.from(given), true);
  }
  return values.one(obj);
}

/** Whether `__init__` doesn't take what a call gives: nothing is made. */
function refusesToMake({ act, analysis }: Frame, cls: ClassObject, args: Args, expr: CallExpr | undefined): boolean {
  const init = findClassCell(analysis, cls, '__init__', act)?.value;
  if (init === undefined || init.unknown || init.objs.length === 0 || hasUnseenBase(cls)) return false;
  if (cls.cls.decorators.length > 0 || makersOf(analysis, cls, args, act).length > 0) return false;
  return init.objs.every((obj) => obj.kind === 'function' && isRefused(obj, cls, args, expr));
}

/** What the program runs to make an instance, before its `__init__`: `__call__` of the class's class, and `__new__`. */
export function makersOf(
  analysis: AnalysisState,
  cls: ClassObject,
  args: Args,
  reader: Activation,
): readonly { readonly fn: FunctionObject; readonly self: Obj | undefined; readonly given: Args }[] {
  const functionsOf = (cell: Cell | undefined): readonly FunctionObject[] =>
    cell?.value.objs.filter((obj) => obj.kind === 'function') ?? [];
  const meta = metaclassOf(analysis, cls, reader);
  const calls = meta && findClassCell(analysis, meta, '__call__', reader);
  const given: Args = { ...args, pos: [analysis.values.one(cls), ...args.pos] };
  return [
    ...functionsOf(calls).map((fn) => ({ fn, self: cls, given: args })),
    ...functionsOf(findClassCell(analysis, cls, '__new__', reader)).map((fn) => ({ fn, self: undefined, given })),
  ];
}

/** Runs the `__init__` of what was made, be it one that a dataclass writes itself. */
export function construct(frame: Frame, obj: InstanceObject, args: Args, at: Span, expr: CallExpr | undefined): void {
  const { analysis } = frame;
  const init = findClassCell(analysis, obj.cls, '__init__', frame.act);
  if (init !== undefined && !isThreadsOwn(obj.cls, init.owner)) {
    for (const fn of init.value.objs) if (fn.kind === 'function') callFunction(frame, fn, obj, args, at);
  } else if (!constructFields(frame, obj, args, at)) {
    const external = mro(obj.cls).find((base) => base.kind === 'external' && base.name !== 'object');
    if (external?.kind === 'external') {
      callLibraryMethod(frame, analysis.bound.libraryMethod(obj, external.name, '__init__'), args, at, expr);
    }
  }
  if (expr !== undefined) frame.created(obj, expr);
}
