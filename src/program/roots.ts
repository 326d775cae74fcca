/**
 * Where a program begins: the bodies of its modules, and the functions that only code outside of it can call.
 * A library is used by somebody: what it offers and does not call itself is called from the main thread.
 */

import type { FileFacts } from '../facts/ir.js';
import { Activation } from './activation.js';
import { externalInstance, unseenParameters } from './annotations.js';
import { construct } from './calls.js';
import { findClassCell, isInstanceOf } from './classes.js';
import { evaluateActivation } from './evaluator.js';
import { FileSet, type FileUnit } from './files.js';
import { Frame } from './frame.js';
import { Machine } from './machine.js';
import { filesNearThreads, mentionsOf } from './reach.js';
import type { ClassObject, FunctionObject, InstanceObject } from './objects.js';
import type { Value } from './values.js';

export type RootKind = 'module' | 'client' | 'construct' | 'callback';

/** An activation that nothing in the program calls. */
export interface Root {
  readonly act: Activation;
  readonly kind: RootKind;
}

export interface Evaluation {
  readonly machine: Machine;
  readonly roots: readonly Root[];
}

export function evaluateProgram(files: readonly FileFacts[]): Evaluation {
  const machine = new Machine(new FileSet(files));
  machine.evaluate = (act) => evaluateActivation(machine, act);
  const roots: Root[] = [];
  for (const file of machine.files.units) {
    const act = machine.bodyActivation(file, file.facts.functions[0]!, undefined);
    if (!act.evaluated) machine.evaluate(act);
    roots.push({ act, kind: 'module' });
  }
  machine.settle();
  const mentioned = mentionedNames(files);
  // Those that nothing even names come first: what they call is then no root of its own.
  const waves: ((fn: FunctionObject) => boolean)[] = [
    (fn) => !mentioned.has(fn.fn.name) || isSpecial(fn.fn.name),
    (fn) => !fn.fn.name.startsWith('_'),
    () => true,
  ];
  const near = filesNearThreads(machine.files);
  const exposed = exposedFunctions(machine);
  for (let round = 0; round < 4; round++) {
    let found = false;
    for (const wave of waves) {
      for (const fn of machine.functionObjects.slice()) {
        if (!near.has(fn.file) || !wave(fn) || isEvaluated(machine, fn)) continue;
        found = addRoots(machine, fn, exposed, roots) || found;
      }
      machine.settle();
    }
    if (!found) break;
  }
  return { machine, roots };
}

const isSpecial = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

/** Names that occur other than where they are defined. */
function mentionedNames(files: readonly FileFacts[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const file of files) for (const name of mentionsOf(file).names) all.add(name);
  return all;
}

/** Whether the function was looked at; a closure counts for itself only where it hangs on a name of its own. */
function isEvaluated(machine: Machine, fn: FunctionObject): boolean {
  const nested = fn.env !== undefined && fn.env.fn.kind === 'function';
  return machine.activationsOf(fn.fn).some((act) => !nested || act.callee === fn);
}

/** Functions that a client reaches by a name of a module or class, decorators applied; with the class, for methods. */
function exposedFunctions(machine: Machine): Map<FunctionObject, ClassObject | undefined> {
  const exposed = new Map<FunctionObject, ClassObject | undefined>();
  const visit = (value: Value, owner: ClassObject | undefined): void => {
    for (const obj of value.objs) {
      if (obj.kind === 'function') exposed.set(obj, owner);
      else if (obj.kind === 'wrapper') {
        visit(obj.get, obj.wrap === 'staticmethod' ? undefined : owner);
        if (obj.set !== undefined) visit(obj.set, owner);
      }
    }
  };
  for (const owner of machine.objects.all) {
    if (owner.kind !== 'class' && owner.kind !== 'module') continue;
    for (const cell of owner.fields?.values() ?? []) visit(cell.value, owner.kind === 'class' ? owner : undefined);
  }
  return exposed;
}

function addRoots(
  machine: Machine,
  fn: FunctionObject,
  exposed: ReadonlyMap<FunctionObject, ClassObject | undefined>,
  roots: Root[],
): boolean {
  // What a decorator replaced can only be reached through what it was replaced by.
  const isNested = fn.env !== undefined && fn.env.fn.kind === 'function';
  if (!isNested && !exposed.has(fn)) return false;
  const owner = exposed.get(fn);
  if (owner === undefined) {
    const params = unseenParameters(machine, fn, undefined);
    return addRoot(machine, fn, undefined, params, roots, isNested && !exposed.has(fn) ? 'callback' : 'client');
  }
  let added = false;
  const isStatic = fn.fn.decorators.some((expr) => expr.kind === 'name' && expr.name === 'staticmethod');
  const isClass = fn.fn.decorators.some((expr) => expr.kind === 'name' && expr.name === 'classmethod');
  if (isStatic) return addRoot(machine, fn, undefined, unseenParameters(machine, fn, undefined), roots, 'client');
  if (isClass) return addRoot(machine, fn, owner, unseenParameters(machine, fn, owner), roots, 'client');
  for (const self of instancesOf(machine, owner, roots)) {
    const kind = fn.fn.name === '__init__' ? 'construct' : 'client';
    added = addRoot(machine, fn, self, unseenParameters(machine, fn, self), roots, kind) || added;
  }
  return added;
}

/** Instances that a method nobody calls is called on: those of the program, else one that a client makes. */
function instancesOf(machine: Machine, cls: ClassObject, roots: Root[]): readonly InstanceObject[] {
  const made = machine.instances.filter((obj) => !obj.external && isInstanceOf(obj, cls));
  if (made.length > 0) return made.slice(0, 3);
  const known = machine.instances.find((obj) => obj.external && isInstanceOf(obj, cls));
  const obj = externalInstance(machine, known?.cls ?? cls);
  constructExternal(machine, obj, roots);
  return [obj];
}

const constructed = new WeakSet<InstanceObject>();

function constructExternal(machine: Machine, obj: InstanceObject, roots: Root[]): void {
  if (constructed.has(obj)) return;
  constructed.add(obj);
  const scratch = scratchActivation(machine, obj.cls.file);
  const init = findClassCell(machine, obj.cls, '__init__', scratch);
  const fn = init?.value.objs.find((member) => member.kind === 'function');
  if (fn?.kind === 'function') {
    addRoot(machine, fn, obj, unseenParameters(machine, fn, obj), roots, 'construct');
    return;
  }
  const frame = new Frame(machine, scratch);
  const values = machine.values;
  construct(frame, obj, { pos: [], kw: new Map(), rest: values.unknown, open: true }, obj.site, undefined);
}

/** An activation of nothing, for evaluating on behalf of code that can't be seen. */
function scratchActivation(machine: Machine, file: FileUnit): Activation {
  return new Activation(-1, file.facts.functions[0]!, file, undefined, undefined, undefined, 0, machine.values.none);
}

function addRoot(
  machine: Machine,
  fn: FunctionObject,
  self: InstanceObject | ClassObject | undefined,
  params: readonly Value[],
  roots: Root[],
  kind: RootKind,
): boolean {
  const act = machine.activation(fn, self, params);
  if (roots.some((root) => root.act === act)) return false;
  machine.bind(act, params);
  if (!act.evaluated) machine.evaluate(act);
  roots.push({ act, kind });
  return true;
}
