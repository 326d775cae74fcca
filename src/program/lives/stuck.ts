/** Whether a thread that is told to end may sit in a call that the word doesn't wake: nobody can wait for it then. */

import { mayBlock } from '../../knowledge/stopping.js';
import { operationOf } from '../../knowledge/types.js';
import { givenTo, type Activation } from '../model/activation.js';
import { allRunBy } from '../model/callees.js';
import { hasUnseenBase, libraryTypes } from '../model/lineage.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { lifecycleOf } from './lifecycle.js';
import { isOfOpenedFile } from './opened-files.js';

/**
 * Whether the thread may sit in a call that the word to end doesn't wake: nor does who says it put anything into the queue
 * waited for, or set the event, which is cleared somewhere, so that it pauses.
 */
export function isStuck(program: Program, run: ReadonlySet<Activation>, teller: Activation): boolean {
  const set = new Set([...allRunBy(teller)].flatMap(({ signals }) => signals.map(({ obj }) => obj)));
  const cleared = clearedEvents(program);
  for (const act of run) {
    const { libraryCalls, unknownCalls } = act;
    if (
      libraryCalls.some(({ name, node, self, args, keywords }) => {
        const given = args.length + keywords.size;
        const operation = given === 0 && self !== undefined && !set.has(self) ? operationOf(name) : undefined;
        return (
          (operation === 'queue get' && !asksFirst(act, self!) && !isFedBeside(program, self!)) ||
          (operation === 'event wait' && cleared.has(self!)) ||
          (mayBlock(name, given) && !isOfOpenedFile(act, node))
        );
      })
    )
      return true;
    if (
      unknownCalls.some(
        ({ expr }) =>
          expr?.callee.kind === 'attribute' &&
          mayBlock(`.${expr.callee.name}`, expr.args.length) &&
          !isOfOpenedFile(act, expr),
      )
    )
      return true;
  }
  return false;
}

/**
 * Whether who waits for a queue may be woken by something else: a thread puts something in, or what a library calls does,
 * or somebody else has the queue or its `put`.
 */
function isFedBeside(program: Program, queue: Obj): boolean {
  const { analysis, reached, contexts } = program;
  const feeders = reached.filter(({ signals }) => signals.some(({ obj }) => obj === queue));
  const isHanded = (obj: Obj): boolean =>
    obj === queue ||
    (obj.kind === 'library-method' && obj.self === queue) ||
    (obj.kind === 'partial' && obj.fn.objs.some(isHanded)) ||
    (obj.kind === 'method' && feeders.some(({ fn }) => obj.fn.kind === 'function' && obj.fn.fn === fn));
  return (
    feeders.some(
      (act) => contexts.of(act).some(({ ctx }) => ctx.thread !== undefined) || (act.self && isOfLibrary(act.self)),
    ) ||
    lifecycleOf(program).escapes(queue) ||
    analysis.activations.some(({ libraryCalls }) =>
      libraryCalls.some((call) => givenTo(call).some(({ objs }) => objs.some(isHanded))),
    )
  );
}

/** Whether a library may call methods of the object: one whose class has a base that is the library's. */
const isOfLibrary = (obj: Obj): boolean =>
  obj.kind === 'instance' &&
  (hasUnseenBase(obj.cls) || libraryTypes(obj).some((type) => !/^(abc|typing)\./.test(type)));

/** `if not jobs.empty():` */
const asksFirst = ({ libraryCalls }: Activation, queue: Obj): boolean =>
  libraryCalls.some(({ name, self }) => self === queue && operationOf(name) === 'queue empty');

const clearedEvents = memoized(
  ({ reached }: Program): ReadonlySet<Obj> =>
    new Set(
      [...reached].flatMap(({ libraryCalls }) =>
        libraryCalls.flatMap(({ name, self }) => (self && operationOf(name) === 'event clear' ? self : [])),
      ),
    ),
);
