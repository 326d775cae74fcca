/** Instances: what a class makes, and what the program runs to make it. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { NEW, NEW_SET_UP } from '../../knowledge/functions.js';
import { isLockRole } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import { sharedInstance, type Shared } from '../model/allocation-keys.js';
import { INSTANCE, LOCK_INSTANCE } from '../model/allocations.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { findClassCell, metaclassOf } from '../model/classes.js';
import { Slot } from '../model/field.js';
import { hasUnseenBase, isThread, isThreadsOwn, libraryBase, libraryTypes, mro } from '../model/lineage.js';
import { keepsTheInstance } from '../model/singletons.js';
import type { Cell, ClassObject, FunctionObject, InstanceObject, Obj, SuperObject } from '../model/objects.js';
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
  if (expr !== undefined && refusesToMake(frame, cls, args)) return values.unknown;
  const kept = instanceKept(frame, cls, args, at, expr);
  if (kept !== undefined) return kept;
  const obj = allocate(frame, cls, at, () => sharedInstance(analysis.files, frame.act, cls, at));
  frame.made(obj);
  if (isThread(obj)) frame.renew([obj]);
  construct(frame, obj, args, at, expr);
  if (isThread(obj)) {
    const given = [...args.pos, ...args.kw.values()].flatMap((value) => value.objs);
    frame.claimed(at, obj, values.from(given), true);
  }
  return values.one(obj);
}

/**
 * Runs what makes an instance of the class, and gives the one that this keeps for all; undefined where each call makes another:
 * then what these give back is taken for a new object, and only what they do on the way counts.
 */
function instanceKept(
  frame: Frame,
  cls: ClassObject,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  let kept = values.none;
  for (const fn of makersOf(analysis, cls, frame.act)) {
    const made = callFunction(frame, fn, cls, args, at);
    if (!keepsTheInstance(fn.fn)) continue;
    const ones = made.objs.filter((obj) => obj.kind === 'instance' && mro(obj.cls).includes(cls));
    // What `__new__` gives back is set up again and again.
    if (fn.fn.name === '__new__') for (const obj of ones) construct(frame, obj as InstanceObject, args, at, expr);
    kept = values.union(kept, values.from(ones));
  }
  return kept === values.none ? undefined : kept;
}

/** What `super().__new__` is, and `super().__call__` in the class of a class, where the program has none further up. */
export function creationOf(analysis: AnalysisState, { after, self }: SuperObject, name: string): Value | undefined {
  const { values } = analysis;
  if (self.kind !== 'class') return undefined;
  const above = name === '__call__' && !mro(self).includes(after) ? mro(after) : name === '__new__' ? mro(self) : [];
  if (above.length === 0) return undefined;
  if (name === '__new__') return values.one(analysis.external(NEW));
  const fn = values.one(analysis.external(NEW_SET_UP));
  const key = `set up ${self.id}`;
  return values.one(
    analysis.objects.intern(key, () => ({ kind: 'partial', fn, args: [values.one(self)], keywords: [] })),
  );
}

/** The one instance that `__new__`, or `__call__` of the class's class, makes to keep it. */
export function makeInstance(
  frame: Frame,
  isSetUp: boolean,
  { pos: [first, ...others], ...args }: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value {
  const { analysis, act } = frame;
  const { values } = analysis;
  const classes = first?.objs.filter((obj) => obj.kind === 'class') ?? [];
  if (!keepsTheInstance(act.fn) || classes.length === 0) return values.unknown;
  return values.from(
    classes.map((cls) => {
      const obj = allocate(frame, cls, at, () => ({ key: `the one ${cls.id}`, isSummary: false }));
      frame.made(obj);
      if (isSetUp) construct(frame, obj, { ...args, pos: others }, at, expr);
      return obj;
    }),
  );
}

/** What a class may say itself of how its objects are copied. */
const COPYING = ['__copy__', '__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__new__'];

/** `copy.copy(obj)`: another object, which has what the first one has; undefined where that can't be seen. */
export function copyInstance(frame: Frame, from: InstanceObject, at: Span): Obj | undefined {
  const { analysis, act } = frame;
  const { cls } = from;
  if (hasUnseenBase(cls) || libraryTypes(from).length > 0) return undefined;
  if (COPYING.some((name) => findClassCell(analysis, cls, name, act) !== undefined)) return undefined;
  const made = allocate(frame, cls, at, () => sharedInstance(analysis.files, act, cls, at));
  frame.made(made);
  analysis.write(analysis.cell(made, Slot.copied), analysis.values.one(from));
  return made;
}

function allocate(frame: Frame, cls: ClassObject, at: Span, findSharing: () => Shared | undefined): InstanceObject {
  return frame.analysis.allocations.at<InstanceObject>(
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
    findSharing,
  );
}

/** Whether `__init__` doesn't take what a call gives: nothing is made. */
function refusesToMake({ act, analysis }: Frame, cls: ClassObject, args: Args): boolean {
  const init = findClassCell(analysis, cls, '__init__', act)?.value;
  if (init === undefined || init.unknown || init.objs.length === 0 || hasUnseenBase(cls)) return false;
  if (cls.cls.decorators.length > 0 || makersOf(analysis, cls, act).length > 0) return false;
  return init.objs.every((obj) => obj.kind === 'function' && isRefused(obj, cls, args));
}

/** What the program runs to make an instance of the class at hand, before its `__init__`: `__call__` of the class's class, and `__new__`. */
export function makersOf(analysis: AnalysisState, cls: ClassObject, reader: Activation): readonly FunctionObject[] {
  const functionsOf = (cell: Cell | undefined): readonly FunctionObject[] =>
    cell?.value.objs.filter((obj) => obj.kind === 'function') ?? [];
  const meta = metaclassOf(analysis, cls, reader);
  const calls = meta && findClassCell(analysis, meta, '__call__', reader);
  return [...functionsOf(calls), ...functionsOf(findClassCell(analysis, cls, '__new__', reader))];
}

/** Runs the `__init__` of what was made, be it one that a dataclass writes itself. */
export function construct(frame: Frame, obj: InstanceObject, args: Args, at: Span, expr: CallExpr | undefined): void {
  const { analysis } = frame;
  const init = findClassCell(analysis, obj.cls, '__init__', frame.act);
  if (init !== undefined && !isThreadsOwn(obj.cls, init.owner)) {
    // A decorator that many classes go through is taken to store the methods of all in each: a stranger's are not called.
    const isOwn = ({ owner }: FunctionObject): boolean =>
      owner === undefined || mro(obj.cls).includes(owner) || hasUnseenBase(obj.cls);
    for (const fn of init.value.objs) if (fn.kind === 'function' && isOwn(fn)) callFunction(frame, fn, obj, args, at);
  } else if (!constructFields(frame, obj, args, at)) {
    const external = mro(obj.cls).find((base) => base.kind === 'external' && base.name !== 'object');
    if (external?.kind === 'external') {
      callLibraryMethod(frame, analysis.bound.libraryMethod(obj, external.name, '__init__'), args, at, expr);
    }
  }
  if (expr !== undefined) frame.created(obj, expr);
}
