/**
 * Queues whose items are ticked off. From `get()` to `task_done()` a thread works on an item, and from `join()` to the
 * next `put()` nobody does. The two exclude each other as a lock would, though those at work don't exclude each other;
 * so each is kept among the locks, where it is followed through calls and branches, and told from them by its type.
 */

import type { Span } from '../../facts/ir.js';
import type { Frame } from '../evaluation/frame.js';
import type { Machine } from '../model/machine.js';
import type { LibraryObject, Obj } from '../model/objects.js';

export type Turn = 'queue at work' | 'queue at rest';

/** Marks a queue that somebody waits to see worked off. */
const JOINED = '<joined>';

/** The turn of a queue, in place of a lock. */
export function turnOf(machine: Machine, queue: Obj, turn: Turn): LibraryObject {
  return machine.known(
    `${turn} ${queue.id}`,
    turn,
    queue.kind === 'library' || queue.kind === 'instance' ? queue.site : machine.everyThread.site,
    { maker: queue },
  );
}

/** What a method of a queue begins and ends. */
export function noteTurn(frame: Frame, queue: Obj, method: string, at: Span): void {
  const { machine, act } = frame;
  const begin = (turn: Turn): void => {
    const hold = machine.hold(turnOf(machine, queue, turn), act, at);
    frame.change({ locks: machine.holdSets.add(frame.flow.locks, hold) });
  };
  const end = (turn: Turn): void => frame.released(turnOf(machine, queue, turn));
  if (method === 'join') {
    machine.write(machine.cell(queue, JOINED), machine.constantValue('bool', true));
    begin('queue at rest');
  } else if (machine.read(machine.cell(queue, JOINED), act) === machine.values.none) return;
  else if (method.startsWith('get')) begin('queue at work');
  else if (method.startsWith('put')) end('queue at rest');
  else if (method === 'task_done') end('queue at work');
}
