/** How the source calls things: what holds a variable, and a lock, at some place. */

import type { AttributeExpr, CallExpr, Expr, FunctionFacts, Span } from '../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';
import type { Activation } from '../program/activation.js';
import { mro } from '../program/classes.js';
import {
  isModelField,
  type ClassObject,
  type InstanceObject,
  type ModuleObject,
  type Obj,
} from '../program/objects.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/variables.js';
import { holds } from './blocks.js';
import type { Need } from './needs.js';
import type { Source } from './source.js';

/** The name of a variable without what holds it: `items` of `self.items`. */
export const fieldOf = (variable: Variable): string => variable.name.slice(variable.name.lastIndexOf('.') + 1);

/** What a lock for a variable hangs on. */
export type Holder =
  | { readonly kind: 'module'; readonly obj: ModuleObject }
  | { readonly kind: 'class'; readonly obj: ClassObject }
  | { readonly kind: 'instance'; readonly obj: InstanceObject }
  | { readonly kind: 'function'; readonly act: Activation };

/** The module, class, instance or function that holds a variable. */
export function holderOf(program: Program, variable: Variable): Holder | undefined {
  if (variable.kind !== 'contents') return asHolder(variable.owner);
  const field = fieldOf(variable);
  let found: Holder | undefined;
  for (const obj of program.machine.objects.all) {
    const cell = obj.fields?.get(field);
    if (cell?.value.objs.includes(variable.owner) !== true) continue;
    const holder = asHolder(obj);
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
  walkStmts(fn.body, (stmt) => {
    forEachExpr(stmt, (expr) => walkExpr(expr, (inner) => visit(inner)));
  });
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
  let exact: AttributeExpr | undefined;
  let any: AttributeExpr | undefined;
  expressionsOf(access.act.fn, (expr) => {
    if (expr.kind !== 'attribute' || expr.name !== field || !isPath(expr.object)) return;
    if (holds(access.at, expr)) exact ??= expr;
    any ??= expr;
  });
  const found = exact ?? any;
  if (found === undefined) return undefined;
  let text = inner.slice(found.object);
  let fn = access.act.fn;
  for (const call of [...need.calls].reverse()) {
    const lifted = asCalled(text, fn, call.node, source(need.act.file.facts.path));
    if (lifted === undefined) return undefined;
    text = lifted;
    fn = need.act.fn;
  }
  return isSetInside(text, need) ? undefined : text;
}

/** What `self.…` of a method is where the method is called. */
function asCalled(text: string, fn: FunctionFacts, node: Span, source: Source | undefined): string | undefined {
  const call = 'kind' in node && node.kind === 'call' ? (node as CallExpr) : undefined;
  const [root, ...rest] = text.split('.');
  const position = fn.params.findIndex((param) => param.name === root);
  if (position < 0 || source === undefined || call === undefined) return undefined;
  const bound = fn.cls >= 0 && call.callee.kind === 'attribute';
  if (bound && position === 0) {
    const { object } = call.callee;
    return isPath(object) ? [source.slice(object), ...rest].join('.') : undefined;
  }
  const given = call.args[bound ? position - 1 : position];
  if (given === undefined || given.name !== undefined || given.star !== undefined || !isPath(given.value))
    return undefined;
  return [source.slice(given.value), ...rest].join('.');
}

/** Whether the first name of a path gets its value only inside the statements to be guarded. */
function isSetInside(text: string, need: Need): boolean {
  const root = text.split('.')[0]!;
  let inside = false;
  for (const stmt of need.run.block.slice(need.run.first, need.run.last + 1)) {
    walkStmts([stmt], (inner) => {
      const targets: Expr[] = inner.kind === 'assign' ? [...inner.targets] : inner.kind === 'for' ? [inner.target] : [];
      if (inner.kind === 'with') for (const { target } of inner.items) if (target) targets.push(target);
      for (const target of targets) {
        walkExpr(target, (expr) => {
          inside ||= expr.kind === 'name' && expr.name === root;
          // `root.field = …` binds nothing but the field.
          return expr.kind === 'sequence' || expr.kind === 'starred';
        });
      }
    });
  }
  return inside;
}

/** Names joined by dots. */
export function isPath(expr: Expr): boolean {
  return expr.kind === 'name' || (expr.kind === 'attribute' && isPath(expr.object));
}

/** How a lock that exists is written where a need has its statements; undefined where it can't be reached by name. */
export function lockText(program: Program, lock: Obj, need: Need, object: string | undefined): string | undefined {
  const { act } = need;
  const owner = need.access.cell.owner;
  for (const obj of program.machine.objects.all) {
    for (const [field, cell] of obj.fields ?? []) {
      if (isModelField(field) || !/^[\p{L}_]/u.test(field) || !cell.value.objs.includes(lock)) continue;
      const text = reach(program, obj, field, act, object, owner);
      if (text !== undefined) return text;
    }
  }
  const slot = act.params.findIndex((value) => value.objs.includes(lock));
  return slot < 0 ? undefined : act.fn.params[slot]!.name;
}

function reach(
  program: Program,
  obj: Obj,
  field: string,
  act: Activation,
  object: string | undefined,
  owner: Obj,
): string | undefined {
  const taken = act.fn.locals.includes(field);
  switch (obj.kind) {
    case 'module':
      if (obj === act.file.module) return taken ? undefined : field;
      return imported(program, act, obj, field);
    case 'env': {
      for (let at: Activation | undefined = act; at !== undefined; at = at.env) {
        if (at.envObject === obj) return at === act || !taken ? field : undefined;
      }
      return undefined;
    }
    case 'instance':
    case 'class': {
      const { self, fn } = act;
      const mine =
        self !== undefined &&
        (self === obj || (self.kind === 'instance' && obj.kind === 'class' && mro(self.cls).includes(obj)));
      if (mine && fn.params[0] !== undefined) return `${fn.params[0].name}.${field}`;
      const holder = holdersMatch(obj, owner);
      if (object !== undefined && holder) return `${object}.${field}`;
      if (obj.kind === 'class' && obj.file === act.file && obj.env === undefined) return `${obj.cls.name}.${field}`;
      return undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the object that has the lock also holds the variable, directly or as the class of what does. */
function holdersMatch(obj: Obj, owner: Obj): boolean {
  if (obj === owner) return true;
  if (owner.kind === 'instance' && obj.kind === 'class') return mro(owner.cls).includes(obj);
  for (const cell of obj.fields?.values() ?? []) if (cell.value.objs.includes(owner)) return true;
  return false;
}

/** A name of another module, by the imports of this file. */
function imported(program: Program, act: Activation, module: ModuleObject, field: string): string | undefined {
  for (const stmt of act.file.facts.functions[0]!.body) {
    if (stmt.kind !== 'import') continue;
    for (const { module: from, level, member, target, bindsRoot } of stmt.bindings) {
      if (target === undefined || bindsRoot || act.fn.locals.includes(target.name)) continue;
      const file = program.machine.files.resolve(act.file, from, level);
      if (member === undefined && file?.module === module) return `${target.name}.${field}`;
      if (member === field && file?.module === module) return target.name;
      if (
        member !== undefined &&
        file !== undefined &&
        program.machine.files.submodule(file, member)?.module === module
      )
        return `${target.name}.${field}`;
    }
  }
  return undefined;
}
