/** `def` and `class`: what their names come to stand for, decorators applied. */

import type { ClassStmt, DefStmt, Expr } from '../../facts/ir.js';
import { unwrittenCall } from './args.js';
import { assign } from './assignment.js';
import { callValue } from './calls.js';
import { setMetaclass } from '../model/classes.js';
import { evaluateBody } from './evaluator.js';
import { bindDefaults } from './defaults.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { replacedIn } from '../model/live-functions.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

export function defineFunction(frame: Frame, stmt: DefStmt): void {
  const { analysis, act } = frame;
  if (replacedIn(act.file.facts).has(stmt)) return;
  const fn = act.file.facts.functions[stmt.fn]!;
  bindDefaults(frame, fn);
  const obj = analysis.functionObject(act.file, fn, act, frame.classObject);
  const value = decorated(frame, fn.decorators, analysis.values.one(obj));
  assign(frame, stmt.target, value, [], 'def');
}

export function defineClass(frame: Frame, stmt: ClassStmt): void {
  const { analysis, act } = frame;
  const cls = act.file.facts.classes[stmt.cls]!;
  const obj = analysis.classObject(act.file, cls, act);
  const written = cls.bases.filter(({ name, value }) => name === undefined && !isObject(value));
  const bases = written.map(({ value }) => evaluate(frame, value));
  const isOther = bases.length !== obj.bases.length || bases.some((base, index) => base !== obj.bases[index]);
  if (isOther) obj.bases = bases;
  for (const { name, value } of cls.bases) {
    if (name === undefined) continue;
    const given = evaluate(frame, value);
    if (name === 'metaclass') setMetaclass(analysis, obj, given);
  }
  const body = analysis.bodyActivation(act.file, act.file.facts.functions[cls.body]!, act);
  // It is looked at again when what it read has grown, and not whenever what stands around it is.
  if (isOther || !body.evaluated) evaluateBody(analysis, body, obj);
  frame.called(stmt, body, true);
  const value = decorated(frame, cls.decorators, analysis.values.one(obj));
  assign(frame, stmt.target, value, [], 'class');
}

/** `class C(object)` is `class C`. */
const isObject = (base: Expr): boolean => base.kind === 'name' && base.name === 'object' && base.scope === 'global';

/** Applies decorators from the innermost outwards; one that can't be seen is taken to give back what it was given. */
function decorated(frame: Frame, decorators: readonly Expr[], value: Value): Value {
  const { analysis } = frame;
  let result = value;
  for (let at = decorators.length - 1; at >= 0; at--) {
    const expr = decorators[at]!;
    const decorator = evaluate(frame, expr);
    // What a library's method is handed by decorating is handed over where the decorator stands.
    const written = expr.kind === 'call' ? expr : unwrittenCall(expr);
    const call = decorator.objs.some(isLibrarys) ? written : undefined;
    const given = callValue(frame, decorator, { pos: [result], kw: new Map() }, expr, call);
    const useful = given.objs.filter((obj) => obj.kind !== 'constant' && obj.kind !== 'external');
    result = useful.length > 0 ? analysis.values.from(useful) : result;
  }
  return result;
}

const isLibrarys = (obj: Obj): boolean =>
  obj.kind === 'library-method' ||
  (obj.kind === 'partial' && obj.fn.objs.length > 0 && obj.fn.objs.every(({ kind }) => kind === 'library-method'));
