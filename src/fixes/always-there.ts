/** Whether an attribute is certainly there: set whenever an object is made, before anything could ask for it. */

import type { Block, ClassFacts, FileFacts, FunctionFacts, Stmt } from '../facts/ir.js';
import { someStmt } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import { spelledField } from '../program/evaluation/private-fields.js';
import { mro } from '../program/model/lineage.js';
import type { ClassObject, Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { holds, spanOf } from './blocks.js';
import { methodOf } from '../facts/methods.js';
import { callsInit } from './family.js';
import type { Need } from './needs.js';

/** How objects of a class get an attribute: with the class itself, or at some place of `__init__`. */
export type Beginning = 'class' | { readonly init: FunctionFacts | undefined; readonly at: number };

/** Whether a class itself gives its objects the attribute, and where. */
export type Begins = (cls: Pick<ClassObject, 'file' | 'cls'>) => Beginning | undefined;

/** How a class gives its objects an attribute as the program is written. */
export const asWritten =
  (field: string): Begins =>
  ({ file, cls }) => {
    const { body } = file.facts.functions[cls.body]!;
    if (body.some((stmt) => setsName(stmt, field))) return 'class';
    const init = methodNamed(file.facts, cls, '__init__');
    const first = init ?? methodNamed(file.facts, cls, '__post_init__');
    const self = first?.params[0]?.name;
    if (first === undefined || self === undefined) return undefined;
    const stmt = alwaysRun(first.body).find((one) => setsAttribute(one, self, field));
    return stmt && { init: first, at: stmt.end };
  };

const methodNamed = (facts: FileFacts, cls: ClassFacts, name: string): FunctionFacts | undefined =>
  facts.functions[cls.body]!.body.flatMap((stmt) => (stmt.kind === 'def' ? facts.functions[stmt.fn]! : [])).find(
    (fn) => fn.name === name,
  );

/** The statements of a body that run whenever it does: up to the first that may leave it. */
function alwaysRun(body: Block): readonly Stmt[] {
  const found: Stmt[] = [];
  for (const stmt of body) {
    found.push(stmt);
    if (stmt.kind === 'with') found.push(...alwaysRun(stmt.body));
    if (mayReturn(stmt)) break;
  }
  return found;
}

const mayReturn = (stmt: Stmt): boolean =>
  someStmt(
    [stmt],
    (inner) => inner.kind === 'return',
    (inner) => inner.kind !== 'def' && inner.kind !== 'class',
  );

/** Sets a name to something that isn't a mere placeholder. */
const setsName = (stmt: Stmt, name: string): boolean =>
  stmt.kind === 'assign' &&
  stmt.value.kind !== 'constant' &&
  stmt.targets.some((target) => target.kind === 'name' && target.name === name);

const setsAttribute = (stmt: Stmt, self: string, name: string): boolean =>
  stmt.kind === 'assign' &&
  stmt.value.kind !== 'constant' &&
  stmt.targets.some(
    (target) =>
      target.kind === 'attribute' &&
      target.name === name &&
      target.object.kind === 'name' &&
      target.object.name === self,
  );

/** Whether a module, or a function for what it encloses, sets a name whenever it runs. */
export const setsAlways = (fn: FunctionFacts, name: string, before = Infinity): boolean =>
  alwaysRun(fn.body).some((stmt) => stmt.end <= before && setsName(stmt, name));

/**
 * Whether the object that is written `object` where a need has its statements certainly has an attribute by then.
 *
 * @param variable the attribute of that object that the need is about
 */
export function isThere(
  program: Program,
  need: Need,
  object: string,
  { field, variable }: { readonly field: string; readonly variable: string },
  begins: Begins,
): boolean {
  const { facts } = need.act.file;
  if (isMangled(field) && !isOwnClass(need, object, begins)) return false;
  const method = methodOf(facts, need.run.fn);
  if (method !== undefined && method.params[0]?.name === object && !isStatic(method)) {
    const cls = facts.classes[method.cls]!;
    const ofClass = method.decorators.some((expr) => expr.kind === 'name' && expr.name === 'classmethod');
    const classes = program.analysis.classObjects.filter((obj) =>
      mro(obj).some((base) => base.kind === 'class' && base.cls === cls),
    );
    return classes.length > 0 && classes.every((one) => classHas(program, need, one, begins, ofClass));
  }
  const owners = ownersOf(program, need, variable);
  return owners.length > 0 && owners.every((owner) => ownerHas(program, need, owner, field, begins));
}

/** `__lock` means another attribute in each class that is written in. */
const isMangled = (name: string): boolean => name.startsWith('__') && !name.endsWith('__');

/** Whether a need stands in the class itself that gives the attribute, and speaks of its own object. */
function isOwnClass({ act, run }: Need, object: string, begins: Begins): boolean {
  const { file } = act;
  const method = methodOf(file.facts, run.fn);
  if (method === undefined || method.params[0]?.name !== object) return false;
  const cls = file.facts.classes[method.cls]!;
  return begins({ file, cls }) !== undefined;
}

const isStatic = ({ decorators }: FunctionFacts): boolean =>
  decorators.some((expr) => expr.kind === 'name' && expr.name === 'staticmethod');

/** The objects whose attribute is used at the place of a need; of a container, those that have it. */
function ownersOf(program: Program, { access }: Need, variable: string): readonly Obj[] {
  const found = new Set<Obj>();
  const touches = (act: Activation): void => {
    for (const { cell, at } of act.accesses) {
      if (spelledField(cell.owner, cell.field) === variable && (holds(at, access.at) || holds(access.at, at)))
        found.add(cell.owner);
    }
  };
  for (const act of program.analysis.byFunction.get(access.act.fn) ?? []) touches(act);
  return [...found];
}

function ownerHas(program: Program, need: Need, owner: Obj, field: string, begins: Begins): boolean {
  switch (owner.kind) {
    case 'instance':
      return classHas(program, need, owner.cls, begins, false);
    case 'class':
      return classHas(program, need, owner, begins, true);
    case 'module':
      return setsAlways(owner.file.facts.functions[0]!, field);
    default:
      return false;
  }
}

/** Whether all objects of a class, or the class itself, have the attribute before the statements of a need run. */
function classHas(program: Program, need: Need, cls: ClassObject, begins: Begins, itself: boolean): boolean {
  const classes = mro(cls);
  if (classes.some((base) => base.kind === 'class' && begins(base) === 'class')) return true;
  if (itself) return false;
  for (let at = 0; at < classes.length; at++) {
    const base = classes[at]!;
    // What an unseen `__init__` calls is not seen either.
    if (base.kind !== 'class') return false;
    const beginning = begins(base);
    const { facts } = base.file;
    const init = methodNamed(facts, base.cls, '__init__');
    if (beginning !== undefined && beginning !== 'class') {
      // `__post_init__` only runs where nothing takes the place of the `__init__` that calls it.
      return beginning.init === undefined || !comesEarly(program, need, beginning.init, beginning.at);
    }
    if (init === undefined) continue;
    const call = alwaysRun(init.body).find((stmt) =>
      classes.slice(at + 1).some((next) => next.kind === 'class' && callsInit(stmt, next.cls.name)),
    );
    if (call === undefined || comesEarly(program, need, init, call.start)) return false;
    const named = classes.findIndex((next, index) => index > at && next.kind === 'class' && names(call, next.cls.name));
    if (named >= 0) at = named - 1;
  }
  return false;
}

/** `Base.__init__(self)`, and not by `super()`. */
const names = (stmt: Stmt, base: string): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.callee.kind === 'attribute' &&
  stmt.value.callee.object.kind === 'name' &&
  stmt.value.callee.object.name === base;

/** Whether the statements of a need may run before a place of an `__init__`: in it, in what it calls, on a thread it starts. */
function comesEarly(program: Program, need: Need, init: FunctionFacts, at: number): boolean {
  if (need.run.fn === init && spanOf(need.run).start < at) return true;
  const seen = new Set<Activation>();
  const leadsThere = (act: Activation): boolean => {
    if (act.fn === need.run.fn) return true;
    if (seen.has(act)) return false;
    seen.add(act);
    return act.calls.some(({ callee }) => leadsThere(callee));
  };
  return (program.analysis.byFunction.get(init) ?? []).some(
    (act) =>
      act.starts.some(({ node }) => node.start < at) ||
      act.calls.some(({ node, callee }) => node.start < at && leadsThere(callee)),
  );
}
