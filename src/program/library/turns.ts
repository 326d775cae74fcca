/**
 * Turns: what one thread is at for a time, and others are not. Each is kept among the locks, where it is followed through
 * calls and branches, and told from them by its type. Of a queue whose items are ticked off, a thread works on an item from
 * `get()` to `task_done()`, and from `join()` to the next `put()` nobody does: the two exclude each other as a lock would,
 * though those at work don't exclude each other. Of those that come to a barrier, one is told 0: it leads until it comes
 * there again, and without it nobody gets through to become the next; and one calls the barrier's action, while all wait. Of the tasks of a loop, one at a time has the lock that
 * is made for them, and with it the thread that it waits for: no lock of threads, as all others of the loop go on.
 */

import type { Span } from '../../facts/ir.js';
import type { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot } from '../model/field.js';
import type { Turn } from '../model/lockset.js';
import type { LibraryObject, Obj } from '../model/objects.js';

/** The turn of a queue or a barrier, in place of a lock. */
export function turnOf(analysis: AnalysisState, of: Obj, turn: Turn): LibraryObject {
  return analysis.known(
    `${turn} ${of.id}`,
    turn,
    of.kind === 'library' || of.kind === 'instance' ? of.site : analysis.everyThread.site,
    { maker: of },
  );
}

export function beginTurn(frame: Frame, of: Obj, turn: Turn, at: Span): void {
  const { analysis, act } = frame;
  const hold = analysis.acquisitions.of(turnOf(analysis, of, turn), act, at);
  frame.change({ locks: analysis.holdSets.add(frame.flow.locks, hold) });
}

export const endTurn = (frame: Frame, of: Obj, turn: Turn): void => frame.dropped(turnOf(frame.analysis, of, turn));

/** What a lock of tasks lets only one of them have: until the other comes, or for as long as a block lasts. */
export function noteTaskTurn(frame: Frame, lock: Obj, method: string, at: Span): void {
  if (method === 'acquire') beginTurn(frame, lock, 'turn of tasks', at);
  else if (method === 'release') endTurn(frame, lock, 'turn of tasks');
}

/** What a method of a queue begins and ends. */
export function noteTurn(frame: Frame, queue: Obj, method: string, at: Span): void {
  const { analysis, act } = frame;
  if (method === 'join') {
    analysis.write(analysis.cell(queue, Slot.joined), analysis.constantValue('bool', true));
    beginTurn(frame, queue, 'queue at rest', at);
  } else if (analysis.read(analysis.cell(queue, Slot.joined), act) === analysis.values.none) return;
  else if (method.startsWith('get')) beginTurn(frame, queue, 'queue at work', at);
  else if (method.startsWith('put')) endTurn(frame, queue, 'queue at rest');
  else if (method === 'task_done') endTurn(frame, queue, 'queue at work');
}
