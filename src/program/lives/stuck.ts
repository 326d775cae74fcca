/** Whether a thread that is told to end may sit in a call that the word doesn't wake: nobody can wait for it then. */

import type { FunctionFacts } from '../../facts/ir.js';
import { mayBlock } from '../../knowledge/stopping.js';
import { operationOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import { allRunBy } from '../model/callees.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
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
          (operation === 'queue get' && !asksFirst(act, self!) && !isFedByThread(program, self!)) ||
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

/** Whether a thread, or what a library was given to call, puts something into a queue: who waits there is woken by that as well. */
const isFedByThread = ({ reached, contexts }: Program, queue: Obj): boolean =>
  reached.some(
    (act) =>
      act.signals.some(({ obj }) => obj === queue) &&
      (contexts.of(act).some(({ ctx }) => ctx.thread !== undefined) ||
        reached.some((other) => handsOut(other, act.fn))),
  );

const handsOut = ({ libraryCalls }: Activation, fn: FunctionFacts): boolean =>
  libraryCalls.some(({ args, keywords }) =>
    [...args, ...keywords.values()].some(({ objs }) =>
      objs.some((obj) => obj.kind === 'method' && obj.fn.kind === 'function' && obj.fn.fn === fn),
    ),
  );

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
