/**
 * Strong updates of attributes and globals: below `self.worker = Worker()`, `self.worker` is the one that was made there, whatever
 * other methods store under the name. Objects only: a flag, or None, another thread may have stored since.
 */

import type { AttributeExpr, NameExpr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isThread } from '../model/lineage.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { State } from '../model/state.js';
import type { Value } from '../model/values.js';
import type { Args } from './args.js';

type Place = AttributeExpr | NameExpr;

/** Notes which objects an attribute or a global has from here on, where it has nothing else. */
export function noteKept(state: State, place: Place, value: Value): void {
  const path = exprPath(place);
  if (path === undefined || value.unknown || value.objs.length === 0) return;
  if (value.objs.every(isFollowed)) state.kept = new Map(state.kept).set(path, value);
}

/** A name or attribute stands for something else from here on: so do all that are named by way of it. */
export function forgetNamed(state: State, { name }: Place): void {
  if (state.kept === undefined) return;
  const others = [...state.kept].filter(([path]) => !path.split('.').includes(name));
  if (others.length < state.kept.size) state.kept = new Map(others);
}

/**
 * What is called may store other objects: what is told of the caller in its attributes, a function in globals, a method in those of
 * its own object. A method of another object that is not told of the caller leaves the caller's attributes alone, and one that
 * makes an object leaves all.
 */
export function forgetKept(
  state: State,
  fn: FunctionObject,
  self: Obj | undefined,
  caller: Activation,
  args: Args,
): void {
  if (state.kept === undefined) return;
  const { pos, kw, rest } = args;
  const given = [...pos, ...kw.values()];
  const isTold =
    self === caller.self ||
    rest !== undefined ||
    fn.env?.fn.kind === 'function' ||
    given.some(({ objs }) => caller.self === undefined || objs.includes(caller.self));
  if (isTold) state.kept = undefined;
  else if (fn.fn.name !== '__init__') {
    const isOwn = (path: string): boolean => {
      const [root, , ...more] = path.split('.');
      return path.includes('.') && more.length === 0 && root === caller.fn.params[0]?.name;
    };
    state.kept = new Map([...state.kept].filter(([path]) => isOwn(path)));
  }
}

/** The value of an attribute or a global without the objects that others store there. */
export function narrowed({ values }: AnalysisState, { kept }: State, place: Place, value: Value): Value {
  if (kept === undefined || value.objs.length < 2) return value;
  const path = exprPath(place);
  const own = path === undefined ? undefined : kept.get(path);
  return own === undefined ? value : values.filter(value, (obj) => !isFollowed(obj) || own.objs.includes(obj));
}

const isFollowed = (obj: Obj): boolean => obj.kind === 'instance' || isThread(obj);
