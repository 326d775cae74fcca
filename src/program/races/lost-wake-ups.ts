/**
 * `if not jobs: ready.clear()` while another thread puts a job in and sets `ready`: what it has set is cleared, and whoever
 * waits for it sleeps beside the job (a lost wake-up). Who clears first and looks then loses none.
 */

import { within } from '../../facts/spans.js';
import type { Span } from '../../facts/ir.js';
import { wayTo } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import { checksOver } from '../evaluation/checks.js';
import type { Variable } from '../concurrency/variables.js';
import type { Access, LibraryCall } from '../model/activation.js';
import type { Answer, Flow } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import type { Race } from './race.js';
import { Telling } from './telling.js';

export interface LostWakeUp extends Race {
  /** Where the event is cleared, and where the same function waits for it. */
  readonly clear: LibraryCall;
  readonly wait: LibraryCall;
}

export function* lostWakeUps(program: Program, variable: Variable): Generator<LostWakeUp> {
  if (variable.kind !== 'contents') return;
  for (const read of variable.accesses) {
    const clear = read.kind === 'read' ? clearedOnceEmpty(read) : undefined;
    const wait = clear && waitedForUnasked(read, clear);
    if (wait === undefined) continue;
    const telling = new Telling<LostWakeUp>(program, variable);
    for (const other of variable.accesses) {
      if (other.effect !== 'add' || !setsBelow(other, clear!.self)) continue;
      for (const [mine, theirs] of telling.pairs(read, other)) {
        const held = program
          .locks(mine)
          .filter((hold) => hold.act !== read.act || clear!.flow.locks.items.includes(hold));
        if (program.commonLock(held, program.locks(theirs), variable.owner) === undefined)
          telling.take(mine, theirs, { variable, access: read, other, at: [mine, theirs], clear: clear!, wait });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

const isOn = (operation: string, event: Obj | undefined, call: LibraryCall): boolean =>
  call.self !== undefined && (event ?? call.self) === call.self && operationOf(call.name) === operation;

/** Where an event is cleared as a test has found the container empty, or below the loop that has emptied it. */
function clearedOnceEmpty(read: Access): LibraryCall | undefined {
  const { act, at, stmt: asking } = read;
  const isLoop = asking?.kind === 'while' && asking.test.kind !== 'boolean' && within(at, asking.test);
  const empties =
    isLoop && act.accesses.some(({ at: place, flow }) => within(place, asking) && hasFound(flow, read, 'filled'));
  return act.libraryCalls.find(
    (call) =>
      isOn('event clear', undefined, call) &&
      call.node.start > at.end &&
      (hasFound(call.flow, read, 'empty') ||
        (empties && wayTo(act.fn.body, call.node).at(-1)?.block.includes(asking) === true)),
  );
}

const hasFound = (flow: Flow, read: Access, answer: Answer): boolean =>
  [...checksOver(flow)].some(({ tests }) => tests.some((tested) => tested.read === read && tested.answer === answer));

/** Where the function waits for the event for as long as it takes, the next time, and has not looked into the container again. */
function waitedForUnasked(read: Access, clear: LibraryCall): LibraryCall | undefined {
  const { act, cell } = read;
  const looks = act.accesses.filter(({ cell: { owner }, kind }) => owner === cell.owner && kind === 'read');
  const round: Span = clear.loops.at(-1) ?? { start: 0, end: Infinity };
  const isUnasked = ({ node: { start }, args, keywords }: LibraryCall): boolean =>
    args.length + keywords.size === 0 &&
    !looks.some(({ at }) =>
      start > clear.node.end
        ? clear.node.end <= at.start && at.end <= start
        : within(at, round) && (clear.node.end <= at.start || at.end <= start),
    );
  return act.libraryCalls.find((call) => isOn('event wait', clear.self, call) && isUnasked(call));
}

/** Whether whoever puts something in sets the event when that is done. */
const setsBelow = ({ act, at }: Access, event: Obj | undefined): boolean =>
  act.libraryCalls.some((call) => isOn('event set', event, call) && call.node.start > at.end);
