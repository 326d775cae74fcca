/** Barriers: what waits for all, who leads, and what is done while all wait. */

import type { Span } from '../../facts/ir.js';
import { NO_ARGS, type MethodModel } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import type { Frame } from '../evaluation/frame.js';
import type { TryLock } from '../model/activation.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import { beginTurn, endTurn } from './turns.js';

/** A barrier lets all go on when all have come, and tells one of them 0: that one leads until it comes again. */
export const barrierMethod: MethodModel = (frame, { self, name, at, expr }) => {
  const { analysis } = frame;
  if (name === 'wait') {
    endTurn(frame, self, 'barrier leader');
    forgetLead(frame, self);
    if (expr !== undefined)
      frame.attempted.set(expr.start, [{ kind: 'lead', obj: self, node: at, answer: false, givesUp: true }]);
    callAction(frame, self, at);
    frame.signalled(self, at);
    frame.awaited(self);
    return analysis.constantValue('int');
  }
  if (name === 'reset' || name === 'abort')
    analysis.write(analysis.cell(self, Slot.cleared), analysis.constantValue('bool', true));
  return analysis.values.unknown;
};

/** `Barrier(4, action=swap)`: one of those that come calls it, while all of them wait. */
function callAction(frame: Frame, barrier: Obj, at: Span): void {
  const { analysis } = frame;
  const action = analysis.read(analysis.cell(barrier, Slot.callbacks), frame.act);
  if (action.objs.every(({ kind }) => kind === 'constant')) return;
  beginTurn(frame, barrier, 'barrier action', at);
  callValue(frame, action, NO_ARGS, at, undefined);
  endTurn(frame, barrier, 'barrier action');
}

/** What was told at an earlier wait says nothing of who leads from here on. */
function forgetLead(frame: Frame, barrier: Obj): void {
  const isOther = ({ kind, obj }: TryLock): boolean => kind !== 'lead' || obj !== barrier;
  for (const [path, outcome] of frame.outcomes)
    frame.outcomes.set(path, { false: outcome.false.filter(isOther), true: outcome.true.filter(isOther) });
}
