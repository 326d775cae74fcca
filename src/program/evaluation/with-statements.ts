/** `with`: locks and executors entered and left, whichever way the block ends. */

import type { WithStmt } from '../../facts/ir.js';
import { assign } from './assignment.js';
import { noteEntered } from './try-lock-outcomes.js';
import { enterContext, leaveContext } from '../library/context-managers.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { sequence } from './statements.js';
import { suppressed, swallows } from '../model/suppressing.js';
import { catchesLostRace } from './handlers.js';

export function withStatement(frame: Frame, stmt: WithStmt, from = 0): void {
  const item = stmt.items[from];
  // What goes on below has passed the tests inside, the lock given up or not.
  if (item === undefined) return sequence(frame, stmt.body);
  const outer = frame.flow.check;
  const value = evaluate(frame, item.context);
  const { dead } = frame.state;
  if (dead) return;
  const entered = enterContext(frame, value, item.context);
  if (item.target !== undefined) {
    assign(frame, item.target, entered, []);
    noteEntered(frame, item.target, item.context);
  }
  const leave = (): void => {
    frame.stmt = stmt;
    leaveContext(frame, value, item.context);
  };
  const forgives = suppressed(item.context).some(catchesLostRace);
  frame.finals.push(leave);
  if (forgives) frame.handlers++;
  withStatement(frame, stmt, from + 1);
  if (forgives) frame.handlers--;
  frame.finals.pop();
  if (frame.state.dead) {
    if (!swallows(item.context)) return;
    // `suppress` goes on after the block with what held before it.
    frame.state.dead = false;
    frame.change({ check: outer });
  }
  leave();
}
