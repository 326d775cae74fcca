/** Comprehensions: loops that give a container. */

import type { ComprehensionExpr, Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { checkFor } from './checks.js';
import { constantsIn, putElement } from './elements.js';
import { hasFirst, hasKeysOf } from './first-keys.js';
import type { Frame } from './frame.js';
import { finishIteration, iterate, itemsApart } from './iteration.js';
import { takeForEach } from './latches.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import { assign } from './assignment.js';
import { nextElement } from './strong-update.js';
import type { Value } from '../model/values.js';
import { evaluate, truth } from './expressions.js';

export const evaluateComprehension = (frame: Frame, expr: ComprehensionExpr): Value =>
  beginComprehension(frame, expr)();

/** Evaluates what the first clause goes through, as Python does at once; the rounds come when the answer is called. */
export function beginComprehension(frame: Frame, expr: ComprehensionExpr): () => Value {
  const { analysis } = frame;
  const { values } = analysis;
  const type = expr.type === 'generator' ? 'iterator' : expr.type;
  const made = analysis.library(frame.act, expr, type, frame.inLoop);
  frame.made(made);
  const [first] = expr.clauses;
  // What the first clause goes through is evaluated once, before the first round.
  const source = frame.collect(() => evaluate(frame, first!.iter));
  return () => {
    // What a round does is done only where there is something to go through.
    if (!frame.state.dead) frame.perhaps(() => goRound(frame, expr, made, source));
    return values.one(made);
  };
}

function goRound(
  frame: Frame,
  expr: ComprehensionExpr,
  made: Obj,
  source: ReturnType<typeof frame.collect<Value>>,
): void {
  const { analysis } = frame;
  const before = frame.copy();
  const mayHaveStarted = frame.flow.mayHaveStarted;
  const [first] = expr.clauses;
  // Where conditions decide, each may come once.
  const all = expr.clauses.every(({ conditions }) => conditions.length === 0);
  const round = (item?: Value): void => {
    for (const clause of expr.clauses) {
      if (clause !== first) frame.openLoops.begin(expr, frame.flow.check);
      const { value: element, reads } = frame.collect(() => {
        const iterated = clause === first ? source.value : evaluate(frame, clause.iter);
        frame.act.noteIterated(clause.iter.start, iterated);
        if (item === undefined) frame.openLoops.goThrough(iterated);
        const any = iterate(frame, iterated, clause.iter, 'iterate', expr, mayHaveStarted);
        return item ?? any;
      });
      if (item === undefined) nextElement(frame, element, mayHaveStarted);
      assign(frame, clause.target, element, clause === first ? [...source.reads, ...reads] : reads);
      for (const condition of clause.conditions) {
        keepsAlive(frame, clause.iter, condition);
        // What follows is done only for what the condition lets through.
        frame.change({ check: checkFor(frame, condition, true, condition, 'conditional') ?? frame.flow.check });
      }
    }
    const key = evaluate(frame, expr.element);
    if (expr.value === undefined) putElement(frame, made, key);
    else putElement(frame, made, evaluate(frame, expr.value), key);
    for (const clause of expr.clauses) if (clause !== first) frame.openLoops.end(() => all);
    frame.change({ check: before.flow.check });
  };
  const items = expr.clauses.length === 1 ? itemsApart(frame, source.value) : undefined;
  if (items !== undefined) items.forEach((item, index) => frame.forItem(index, () => round(item)));
  else {
    frame.openLoops.begin(expr, frame.flow.check);
    // Twice, so that what one round starts is known to be running in the next.
    round();
    round();
    frame.openLoops.end(() => all);
    if (all) takeForEach(frame, first!.iter, analysis.sets.minus(frame.flow.awaited, before.flow.awaited));
  }
  frame.state.env = frame.merge(before, frame.copy()).env;
  // A condition that leaves one out stands, most often, before a store under its key, too.
  const mostCome = expr.clauses.every(({ conditions }) => conditions.every(leavesOutOne));
  const isKey = expr.element.kind === 'name' && exprPath(first!.target) === expr.element.name;
  if (mostCome && expr.type === 'dict' && isKey && expr.clauses.length === 1) {
    const keys = constantsIn(frame, source.value);
    if (keys !== undefined) hasFirst(frame, made, keys);
    hasKeysOf(frame, made, source.value, first!.iter);
  }
  for (const obj of source.value.objs) {
    // Who goes through the generator to its end waits for what it goes through.
    if (expr.type === 'generator')
      analysis.write(analysis.cell(made, Slot.task), analysis.read(analysis.cell(obj, Slot.task), frame.act));
    else finishIteration(frame, obj, first!.iter);
  }
}

/** `name != own`, and not `name != "hall"`, which is left out wherever the program runs. */
function leavesOutOne(condition: Expr): boolean {
  const [only, ...others] = condition.kind === 'compare' ? condition.rest : [];
  return only?.op === '!=' && others.length === 0 && only.right.kind !== 'constant';
}

/** A condition of a comprehension; `threads = [t for t in threads if t.is_alive()]` drops those that have ended. */
function keepsAlive(frame: Frame, source: Expr, condition: Expr): void {
  const outer = frame.polled;
  const polled: Obj[] = (frame.polled = []);
  truth(frame, evaluate(frame, condition), condition);
  frame.polled = outer;
  outer?.push(...polled);
  const { stmt } = frame;
  const path = exprPath(source);
  if (stmt?.kind === 'assign' && path !== undefined && stmt.targets.some((target) => exprPath(target) === path))
    frame.foundEnded(condition, polled);
}
