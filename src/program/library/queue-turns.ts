/**
 * Queues whose items are ticked off. From `get()` to `task_done()` a thread works on an item, and from `join()` to the
 * next `put()` nobody does. The two exclude each other as a lock would, though those at work don't exclude each other;
 * so each is kept among the locks, where it is followed through calls and branches, and told from them by its type.
 */

import type { Span } from '../../facts/ir.js';
import type { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';

export type Turn = 'queue at work' | 'queue at rest';

/** The turn of a queue, in place of a lock. */
export function turnOf(analysis: AnalysisState, queue: Obj, turn: Turn): LibraryObject {
  return analysis.known(
    `${turn} ${queue.id}`,
    turn,
    queue.kind === 'library' || queue.kind === 'instance' ? queue.site : analysis.everyThread.site,
    { maker: queue },
  );
}

/** What a method of a queue begins and ends. */
export function noteTurn(frame: Frame, queue: Obj, method: string, at: Span): void {
  const { analysis, act } = frame;
  const begin = (turn: Turn): void => {
    const hold = analysis.acquisitions.of(turnOf(analysis, queue, turn), act, at);
    frame.change({ locks: analysis.holdSets.add(frame.flow.locks, hold) });
  };
  const end = (turn: Turn): void => frame.dropped(turnOf(analysis, queue, turn));
  if (method === 'join') {
    analysis.write(analysis.cell(queue, Slot.joined), analysis.constantValue('bool', true));
    begin('queue at rest');
  } else if (analysis.read(analysis.cell(queue, Slot.joined), act) === analysis.values.none) return;
  else if (method.startsWith('get')) begin('queue at work');
  else if (method.startsWith('put')) end('queue at rest');
  else if (method === 'task_done') end('queue at work');
}
