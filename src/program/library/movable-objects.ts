/** Qt's objects that live on a thread: their slots run there, whoever emits the signal. */

import type { CallExpr } from '../../facts/ir.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import { isThread } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import { threadsOf } from './thread-table.js';
import { enterValue } from './threads.js';

export const MOVE_TO_THREAD = 'moveToThread';

export const movableMethod: MethodModel = (frame, { self, name, args, at }) => {
  havoc(frame, args, at);
  const { analysis } = frame;
  if (name === MOVE_TO_THREAD && args.pos[0] !== undefined) {
    analysis.write(analysis.cell(self, Slot.movedTo), args.pos[0]);
    for (const thread of args.pos[0].objs)
      if (isThread(thread)) analysis.write(analysis.cell(thread, Slot.livingThere), analysis.values.one(self));
  }
  return analysis.values.one(analysis.none);
};

/** `signal.connect(worker.run)`: the slot of an object that was moved to a thread runs on that thread. */
export function connectSlots(frame: Frame, args: Args, expr: CallExpr): void {
  const { analysis } = frame;
  for (const slot of args.pos.flatMap(({ objs }) => objs)) {
    if (slot.kind !== 'method' || slot.self.kind !== 'instance') continue;
    for (const thread of analysis.read(analysis.cell(slot.self, Slot.movedTo), frame.act).objs) {
      if (!isThread(thread)) continue;
      const model = threadsOf(analysis).model(thread, 'thread');
      enterValue(
        frame,
        model,
        analysis.values.one(slot),
        { pos: [], kw: new Map(), rest: analysis.values.unknown },
        expr,
      );
    }
  }
}
