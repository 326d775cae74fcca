/**
 * Methods that a class offers to its clients although it calls them itself: `flush()`, which the object's own thread
 * calls now and then. Where what the thread runs has a private name, the class tells by names what is for whom.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { hasUnseenBase, libraryBase, mro } from '../evaluation/classes.js';
import { threadsOf } from '../library/threads.js';
import type { Activation } from '../model/activation.js';
import type { Machine } from '../model/machine.js';
import type { ClassObject, FunctionObject, InstanceObject, Obj } from '../model/objects.js';

/** On which objects that clients make the method is called by the program and offered to clients. */
export function offeredOn(machine: Machine, fn: FunctionObject, owner: ClassObject): readonly InstanceObject[] {
  const { name } = fn.fn;
  // What a class of threads has beside `run` is most often a part of that, and what another class puts something else in
  // place of is there for its own base to call.
  if (name.startsWith('_') || libraryBase(owner, (role) => role === 'thread') !== undefined) return [];
  if (hasUnseenBase(owner) || isHook(machine, owner, name)) return [];
  const selves = new Set(machine.activationsOf(fn.fn).map(({ self }) => self));
  return [...selves].filter(
    (self) => self?.kind === 'instance' && self.external && tellsByNames(machine, self),
  ) as readonly InstanceObject[];
}

/** What the program calls while it holds a lock: a step of something else, whatever its name. */
export const calledUnderLock = ({ activations }: Machine): ReadonlySet<FunctionFacts> =>
  new Set(
    activations.flatMap(({ calls }) =>
      calls.filter(({ flow }) => flow.locks.items.length > 0).map(({ callee }) => callee.fn),
    ),
  );

/** Whether a class above or below has a method of that name, too. */
const isHook = (machine: Machine, owner: ClassObject, name: string): boolean =>
  machine.classObjects.some(
    (cls) => cls !== owner && cls.fields?.has(name) === true && (mro(cls).includes(owner) || mro(owner).includes(cls)),
  );

/** Whether the object has threads, and names of its own for what they run. */
function tellsByNames(machine: Machine, self: Obj): boolean {
  const own = [...threadsOf(machine).models.values()].flatMap(({ entries }) =>
    [...entries].filter((entry) => isOf(entry, self)),
  );
  return own.length > 0 && own.every(({ fn, self: receiver }) => receiver === undefined || fn.name.startsWith('_'));
}

const isOf = ({ self, env }: Activation, obj: Obj): boolean => self === obj || env?.self === obj;
