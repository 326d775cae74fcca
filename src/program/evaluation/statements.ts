/** Statements: how values, locks and threads flow from one to the next. */

import type { Block, ComprehensionExpr, Expr, Stmt } from '../../facts/ir.js';
import type { Access } from '../model/activation.js';
import { asAnnotated, promised } from './annotations.js';
import { asserted, expressionStatement } from './assertions.js';
import { assign, remove } from './assignment.js';
import { underItsTest } from './choices.js';
import { holdGuarded } from '../library/lock-objects.js';
import { noteOutcome, outcomeOf, takeUnasked, UNTRIED } from './try-lock-outcomes.js';
import { isContainer, viewed } from './elements.js';
import { beginComprehension } from './comprehensions.js';
import { answersFor, ifStatement, matchStatement } from './branches.js';
import { defineClass, defineFunction } from './definitions.js';
import { evaluate, evaluateBinary } from './expressions.js';
import { isOfAll } from '../model/updates.js';
import type { Frame } from './frame.js';
import { evaluateImport } from './imports.js';
import { forStatement, whileStatement } from './loops.js';
import type { Check } from '../model/flow.js';
import { isStuckIn } from '../model/blocking.js';
import { ElementField, isElementField } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import { callInPlace, extendInPlace } from './operators.js';
import { tryStatement } from './try-statements.js';
import type { Value } from '../model/values.js';
import { withStatement } from './with-statements.js';

/** Runs the statements of a branch. What a test above an early exit told holds to its end, and is answered. */
export function block(frame: Frame, stmts: Block): Check | undefined {
  const outer = frame.flow.check;
  sequence(frame, stmts);
  const last = frame.flow.check;
  if (!frame.state.dead && frame.flow.check !== outer) frame.change({ check: outer });
  return last;
}

/** Runs the statements in turn; `reach` is told of each before it runs. */
export function sequence(frame: Frame, stmts: Block, reach?: (stmt: Stmt) => void): void {
  for (const [at, stmt] of stmts.entries()) {
    if (frame.state.dead) {
      if (isEndless(frame, stmts[at - 1])) behindTheEnd(frame, stmts.slice(at));
      return;
    }
    reach?.(stmt);
    frame.stmt = stmt;
    frame.reads.length = 0;
    frame.asked.clear();
    statement(frame, stmt);
  }
}

const isEndless = ({ act }: Frame, stmt: Stmt | undefined): boolean =>
  stmt?.kind === 'while' || (stmt !== undefined && isStuckIn(act, [stmt]));

/** What stands below a loop or a call that never ends names whom it would call: nobody else has to. */
function behindTheEnd(frame: Frame, stmts: Block): void {
  frame.state.dead = false;
  frame.unreached(() => sequence(frame, stmts));
}

function statement(frame: Frame, stmt: Stmt): void {
  const { analysis } = frame;
  switch (stmt.kind) {
    case 'expr':
      expressionStatement(frame, stmt.value);
      takeUnasked(frame, stmt.value);
      return;
    case 'assign': {
      const { value: given, reads: all } = frame.collect(() => evaluate(frame, stmt.value));
      if (frame.state.dead) return;
      const reads = answering(stmt.value, stmt.targets.every(isLocal) ? unasked(frame, all) : all);
      let value = given;
      if (stmt.annotation !== undefined && value.objs.every((obj) => obj === analysis.none)) {
        const hint = promised(analysis, frame.act.file, stmt.annotation, `v ${frame.act.id} ${stmt.start}`, stmt);
        // In a class body, a container is what each instance will have of its own.
        if (hint !== undefined && !(frame.classObject !== undefined && hint.objs.some(isContainer)))
          value = analysis.values.union(value, hint);
      }
      for (const target of stmt.targets)
        underItsTest(frame, target, stmt.value, () => assign(frame, target, value, reads));
      takeOut(frame, stmt.targets);
      // Inside of other blocks it may be anybody's end that is left first.
      if (frame.act.fn.body.includes(stmt)) holdGuarded(frame, given, stmt.value);
      noteOutcome(frame, stmt.targets, stmt.value);
      return;
    }
    case 'declare': {
      if (stmt.target.kind === 'name' && frame.classObject !== undefined) return;
      const hint = promised(analysis, frame.act.file, stmt.annotation, `v ${frame.act.id} ${stmt.start}`, stmt);
      if (hint !== undefined && stmt.target.kind === 'attribute') {
        for (const obj of evaluate(frame, stmt.target.object).objs) {
          if (obj.kind === 'instance') analysis.write(analysis.cell(obj, stmt.target.name), hint);
        }
      }
      return;
    }
    case 'augassign': {
      const { value: before, reads } = frame.collect(() => evaluate(frame, stmt.target));
      const { value: operand, reads: more } = frame.collect(() => evaluate(frame, stmt.value));
      if (frame.state.dead) return;
      const changed = callInPlace(frame, stmt.op, before, operand, stmt);
      // What changes in place and gives itself back leaves the variable as it was.
      if (changed !== undefined && before.objs.every((obj) => changed === analysis.values.one(obj))) return;
      // `items += more` extends a list in place and binds it again.
      const isSame = changed === undefined && extendInPlace(frame, stmt.op, before, operand, stmt);
      const value = isSame ? before : (changed ?? evaluateBinary(frame, stmt.op, before, operand, stmt.value));
      // How many there are says which element it is, `rows[randrange(len(rows))] += 1`, and nothing of what is in it.
      const own = stmt.target.kind === 'subscript' ? reads.filter((read) => !isOfAll(read)) : reads;
      assign(frame, stmt.target, analysis.values.union(before, value), [...own, ...more], `${stmt.op}=`);
      return;
    }
    case 'if':
      return ifStatement(frame, stmt);
    case 'while':
      return whileStatement(frame, stmt);
    case 'for':
      return forStatement(frame, stmt);
    case 'with':
      return withStatement(frame, stmt);
    case 'try':
      return tryStatement(frame, stmt);
    case 'match':
      return matchStatement(frame, stmt);
    case 'return': {
      let value = analysis.values.one(analysis.none);
      let outcome = UNTRIED;
      const { value: given } = stmt;
      const later = given?.kind === 'comprehension' && given.type === 'generator' ? given : undefined;
      if (given !== undefined) {
        const returned = frame.collect(() =>
          later === undefined ? evaluateReturned(frame, given) : evaluateGenerator(frame, later),
        );
        if (frame.state.dead) return;
        outcome = outcomeOf(frame, given);
        value = asAnnotated(analysis, frame.act, returned.value);
        frame.returnReads.push(...unasked(frame, returned.reads));
      }
      frame.act.returns = analysis.values.union(frame.act.returns, value);
      frame.state.flow = frame.inTheMiddle(frame.flow, frame.loops);
      if (later === undefined) leaveThrough(frame, frame.finals.length, 0);
      if (given !== undefined && !frame.state.dead) handOut(frame, stmt, given, value);
      if (!frame.state.dead) frame.returns.push({ state: frame.copy(), value, outcome });
      frame.state.dead = true;
      return;
    }
    case 'raise':
      if (stmt.value !== undefined) evaluate(frame, stmt.value);
      if (stmt.cause !== undefined) evaluate(frame, stmt.cause);
      frame.fail();
      return;
    case 'break':
    case 'continue': {
      const loop = frame.loops[frame.loops.length - 1];
      if (loop !== undefined) {
        if (stmt.kind === 'break') frame.state.flow = frame.inTheMiddle(frame.flow, [loop]);
        leaveThrough(frame, frame.finals.length, loop.finals);
        (stmt.kind === 'break' ? loop.breaks : loop.continues).push(frame.copy());
      }
      frame.state.dead = true;
      return;
    }
    case 'delete':
      for (const target of stmt.targets) remove(frame, target);
      return;
    case 'assert':
      return asserted(frame, stmt);
    case 'def':
      return defineFunction(frame, stmt);
    case 'class':
      return defineClass(frame, stmt);
    case 'import':
      for (const binding of stmt.bindings) evaluateImport(frame, binding);
      return;
    case 'pass':
      return;
  }
}

/** `with lock: return table.keys()`: whoever gets that goes through the table when all that was held here is given back. */
function handOut(frame: Frame, stmt: Stmt, at: Expr, { objs }: Value): void {
  frame.stmt = stmt;
  for (const obj of objs) {
    if (obj.kind !== 'library' || (obj.type !== 'view' && obj.type !== 'iterator')) continue;
    for (const source of viewed(frame, obj))
      if (isContainer(source))
        frame.access(frame.analysis.cell(source, ElementField.any), 'read', 'none', obj.type, at);
  }
}

/** Evaluates what is returned: whoever asks for it asks the threads in it whether they are alive. */
function evaluateReturned(frame: Frame, expr: Expr): Value {
  const { polled: outer } = frame;
  const polled: Obj[] = (frame.polled = []);
  const value = evaluate(frame, expr);
  frame.polled = outer;
  answersFor(frame, polled);
  return value;
}

/** `with lock: return (x for x in xs)`: whoever gets it goes round when all that was held here is given back. */
function evaluateGenerator(frame: Frame, expr: ComprehensionExpr): Value {
  const { stmt } = frame;
  const goRound = beginComprehension(frame, expr);
  leaveThrough(frame, frame.finals.length, 0);
  frame.stmt = stmt;
  return frame.state.dead ? frame.analysis.values.none : goRound();
}

/** Comes to the end of the function's body: what is still to be left is left. */
export const comeToEnd = (frame: Frame): void => leaveThrough(frame, frame.finals.length, 0);

/** Runs the `finally` blocks between here and `down`, innermost first. */
function leaveThrough(frame: Frame, from: number, down: number): void {
  const outer = frame.finals.slice();
  for (let at = from - 1; at >= down; at--) {
    frame.finals.length = at;
    outer[at]!();
    if (frame.state.dead) break;
  }
  frame.finals.length = 0;
  frame.finals.push(...outer);
}

/** `taken, self.items = self.items, []`: the old container is out of reach for others from here on. */
function takeOut(frame: Frame, targets: readonly Expr[]): void {
  const stored = targets
    .flatMap((target) => (target.kind === 'sequence' ? target.items : target))
    .filter((target) => target.kind === 'attribute' || (target.kind === 'name' && target.scope !== 'local'));
  if (stored.length === 0) return;
  const { analysis, state } = frame;
  const cells = new Set(stored.flatMap((target) => frame.writesAt(target)).map((write) => write.cell));
  if (cells.size === 0) return;
  state.deps.forEach((deps, slot) => {
    const read = deps?.find((dep) => cells.has(dep.cell) && dep.act === frame.act);
    if (read === undefined) return;
    // Only where no lock was given up between the read and the store can nobody else have read it too.
    if (analysis.acquisitions.join(read.flow.locks, state.flow.locks) !== read.flow.locks) return;
    for (const obj of state.env[slot]!.objs) {
      if (obj.kind !== 'library' || !read.cell.value.objs.includes(obj)) continue;
      frame.made(obj);
    }
  });
}

const isLocal = (target: Expr): boolean =>
  target.kind === 'sequence' ? target.items.every(isLocal) : target.kind === 'name' && target.scope === 'local';

const unasked = ({ asked }: Frame, reads: readonly Access[]): readonly Access[] =>
  asked.size === 0 ? reads : reads.filter((read) => !asked.has(read));

/** Of the reads in an expression those that its value tells of: what `self.link.read()` gives is nothing about `self.link`. */
function answering(expr: Expr, reads: readonly Access[]): readonly Access[] {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute') return reads;
  const { start, end } = expr.callee.object;
  return reads.filter(({ at, cell }) => isElementField(cell.field) || at.start !== start || at.end !== end);
}
