/** How the source calls things: what holds a variable, and a lock, at some place. */

import { firstPart, lastPart } from '../knowledge/dotted.js';
import type { AttributeExpr, CallExpr, Expr, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { forEachChild, forEachExpr, walkExprs, walkStmts } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import { cellsCalled, spelledField } from '../program/evaluation/private-fields.js';
import { mro, roleOfObject } from '../program/model/lineage.js';
import type { ClassObject, InstanceObject, ModuleObject, Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import { asWritten, isThere, setsAlways } from './always-there.js';
import { holds, spanOf, statementsOf } from './blocks.js';
import type { Need } from './needs.js';
import type { Source } from './source.js';
import { bindingsOfLocal, isBound } from './uses.js';

/** The name of a variable without what holds it: `items` of `self.items`. */
export const fieldOf = (variable: Variable): string => lastPart(variable.name);

/** What a lock for a variable hangs on. */
export type Holder =
  | { readonly kind: 'module'; readonly obj: ModuleObject }
  | { readonly kind: 'class'; readonly obj: ClassObject }
  | { readonly kind: 'instance'; readonly obj: InstanceObject }
  | { readonly kind: 'function'; readonly act: Activation };

/** The module, class, instance or function that holds a variable. */
export function holderOf(program: Program, variable: Variable): Holder | undefined {
  if (variable.kind === 'attribute' && variable.owner.kind === 'env') return undefined;
  if (variable.kind !== 'contents') return asHolder(variable.owner);
  const field = fieldOf(variable);
  let found: Holder | undefined;
  for (const cell of program.variablesWith(variable.owner)) {
    if (spelledField(cell.owner, cell.field) !== field) continue;
    const holder = asHolder(cell.owner);
    if (holder === undefined) continue;
    const wanted = {
      global: 'module',
      closure: 'function',
      attribute: 'instance',
      'class-attribute': 'class',
      local: 'function',
    };
    if (holder.kind === wanted[variable.home]) return holder;
    found ??= holder;
  }
  return found;
}

function asHolder(obj: Obj): Holder | undefined {
  if (obj.kind === 'module') return { kind: 'module', obj };
  if (obj.kind === 'class') return { kind: 'class', obj };
  if (obj.kind === 'instance') return { kind: 'instance', obj };
  return obj.kind === 'env' ? { kind: 'function', act: obj.act } : undefined;
}

/** Every expression that a function's own statements hold. */
export function expressionsOf(fn: FunctionFacts, visit: (expr: Expr) => void): void {
  walkExprs(fn.body, (inner) => visit(inner));
}

/** How the object is written on which a need's variable is an attribute: `self`, `account`, `Registry`. */
export function objectText(
  source: (path: string) => Source | undefined,
  need: Need,
  field: string,
): string | undefined {
  const { access } = need;
  const inner = source(access.act.file.facts.path);
  if (inner === undefined) return undefined;
  const uses: AttributeExpr[] = [];
  expressionsOf(access.act.fn, (expr) => {
    if (expr.kind === 'attribute' && expr.name === field && isPath(expr.object)) uses.push(expr);
  });
  const exact = uses.find((expr) => holds(access.at, expr));
  const texts = new Set((exact === undefined ? uses : [exact]).map(({ object }) => inner.slice(object)));
  let [text] = texts;
  // Where several objects have such an attribute, no telling whose is meant.
  if (text === undefined || texts.size > 1) return undefined;
  for (const [at, call] of [...need.calls.entries()].reverse()) {
    const caller = need.calls[at - 1]?.callee ?? need.act;
    const lifted = asCalled(text, call.callee, call.node, source(caller.file.facts.path));
    if (lifted === undefined) return undefined;
    text = lifted;
  }
  return isSetInside(text, need) ? undefined : text;
}

/** What `self.…` of a method is where the method is called. */
function asCalled(text: string, { fn, file }: Activation, node: Span, source: Source | undefined): string | undefined {
  const call = 'kind' in node && node.kind === 'call' ? (node as CallExpr) : undefined;
  const [root, ...rest] = text.split('.');
  const position = fn.params.findIndex((param) => param.name === root);
  if (position < 0 || source === undefined || call === undefined) return undefined;
  if (bindingsOfLocal(file.facts, fn, position).length > 0) return undefined;
  const bound = fn.cls >= 0;
  if (bound && (call.callee.kind !== 'attribute' || fn.decorators.length > 0)) return undefined;
  if (bound && call.callee.kind === 'attribute') {
    const { object } = call.callee;
    // `Base.method(self)` gives its object as an argument.
    if (object.kind === 'name' && source.facts.classes.some(({ name }) => name === object.name)) return undefined;
    if (position === 0) return isPath(object) ? [source.slice(object), ...rest].join('.') : undefined;
  }
  const given = call.args[bound ? position - 1 : position];
  if (given === undefined || given.name !== undefined || given.star !== undefined || !isPath(given.value))
    return undefined;
  return [source.slice(given.value), ...rest].join('.');
}

/**
 * Whether what a path stands for gets its value only inside the statements to be guarded, or is first asked there
 * whether it is anything: before them, it may be None.
 */
export function isSetInside(text: string, { run }: Pick<Need, 'run'>): boolean {
  const root = firstPart(text);
  const isSelf = run.fn.cls >= 0 && run.fn.params[0]?.name === text;
  let inside = false;
  const look = (expr: Expr, parent: Expr | undefined, stmt: Stmt): void => {
    const use = { expr, parent, stmt, fn: run.fn };
    if (expr.kind === 'name' && expr.name === root && isBound(use)) inside = true;
    if (!isSelf && textOf(expr) === text && (isBound(use) || isAsked(parent, stmt))) inside = true;
    forEachChild(expr, (child) => look(child, expr, stmt));
  };
  walkStmts(statementsOf(run), (stmt) => forEachExpr(stmt, (expr) => look(expr, undefined, stmt)));
  return inside;
}

const isAsked = (parent: Expr | undefined, stmt: Stmt): boolean =>
  parent === undefined
    ? stmt.kind === 'if' || stmt.kind === 'while' || stmt.kind === 'match'
    : /^(boolean|compare|unary|conditional|named)$/.test(parent.kind);

const textOf = (expr: Expr): string | undefined => {
  if (expr.kind === 'name') return expr.name;
  const object = expr.kind === 'attribute' ? textOf(expr.object) : undefined;
  return object === undefined || expr.kind !== 'attribute' ? undefined : `${object}.${expr.name}`;
};

/** Names joined by dots. */
export function isPath(expr: Expr): boolean {
  return expr.kind === 'name' || (expr.kind === 'attribute' && isPath(expr.object));
}

/** How a lock that exists is written where a need has its statements; undefined where it can't be reached by name. */
export function lockText(
  program: Program,
  lock: Obj,
  need: Need,
  object: string | undefined,
  variable: string,
): string | undefined {
  const { act } = need;
  for (const { owner, field, value } of program.variablesWith(lock)) {
    if (typeof field !== 'string' || !/^[\p{L}_]/u.test(field)) continue;
    // Where it may also be None, holding it may fail.
    if (value.objs.some((other) => other.kind === 'constant')) continue;
    const text = reach(program, owner, spelledField(owner, field), need, object, variable);
    if (text !== undefined) return text;
  }
  const slot = act.params.findIndex((value) => value.objs.includes(lock));
  const isAlwaysLock = (program.analysis.byFunction.get(act.fn) ?? []).every(
    ({ params }) =>
      params[slot]?.unknown === false && params[slot].objs.every((obj) => /lock/.test(roleOfObject(obj) ?? '')),
  );
  return slot < 0 || !isAlwaysLock || bindingsOfLocal(act.file.facts, act.fn, slot).length > 0
    ? undefined
    : act.fn.params[slot]!.name;
}

function reach(
  program: Program,
  obj: Obj,
  field: string,
  need: Need,
  object: string | undefined,
  variable: string,
): string | undefined {
  const { act } = need;
  const taken = act.fn.locals.includes(field);
  switch (obj.kind) {
    case 'module':
      if (
        !setsAlways(obj.file.facts.functions[0]!, field, act.fn.kind === 'module' ? spanOf(need.run).start : Infinity)
      )
        return undefined;
      if (obj === act.file.module) return taken ? undefined : field;
      return imported(program, act, obj, field);
    case 'env': {
      for (let at: Activation | undefined = act; at !== undefined; at = at.env) {
        if (at.envObject !== obj) continue;
        const before = at === act ? spanOf(need.run).start : Infinity;
        return setsAlways(at.fn, field, before) && (at === act || !taken) ? field : undefined;
      }
      return undefined;
    }
    case 'instance':
    case 'class': {
      const { self, fn } = act;
      const mine =
        self !== undefined &&
        (self === obj || (self.kind === 'instance' && obj.kind === 'class' && mro(self.cls).includes(obj)));
      const begins = asWritten(field);
      const me = fn.params[0]?.name;
      if (mine && me !== undefined && isThere(program, need, me, { field, variable }, begins)) return `${me}.${field}`;
      const holder = object !== undefined && holdersMatch(obj, need.access.cell.owner, variable);
      if (holder && isThere(program, need, object, { field, variable }, begins)) return `${object}.${field}`;
      if (obj.kind !== 'class' || obj.file !== act.file || obj.env !== undefined) return undefined;
      return begins(obj) === 'class' ? `${obj.cls.name}.${field}` : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the object that has the lock also holds the variable, directly or as the class of what does. */
function holdersMatch(obj: Obj, owner: Obj, variable: string): boolean {
  if (obj === owner) return true;
  if (owner.kind === 'instance' && obj.kind === 'class') return mro(owner.cls).includes(obj);
  // What has a container has its contents; the fields of another object that it has are that object's own.
  return owner.kind === 'library' && cellsCalled(obj, variable).some(({ value }) => value.objs.includes(owner));
}

/** A name of another module, by the imports of this file. */
function imported(program: Program, act: Activation, module: ModuleObject, field: string): string | undefined {
  for (const stmt of act.file.facts.functions[0]!.body) {
    if (stmt.kind !== 'import') continue;
    for (const { module: from, level, member, target, bindsRoot } of stmt.bindings) {
      if (target === undefined || bindsRoot || act.fn.locals.includes(target.name)) continue;
      const file = program.analysis.files.resolve(act.file, from, level);
      if (member === undefined && file?.module === module) return `${target.name}.${field}`;
      if (member === field && file?.module === module) return target.name;
      if (
        member !== undefined &&
        file !== undefined &&
        program.analysis.files.submodule(file, member)?.module === module
      )
        return `${target.name}.${field}`;
    }
  }
  return undefined;
}
