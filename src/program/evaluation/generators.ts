/** Generators: the body runs where it is asked for the next value, on whatever thread that is. */

import type { Expr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { someExprIn, someStmt, walkStmts } from '../../facts/walk.js';
import type { Activation, CallEvent } from '../model/activation.js';
import { boundOnce } from '../model/bindings.js';
import { changed } from '../model/flow.js';
import type { LibraryObject } from '../model/objects.js';
import type { State } from '../model/state.js';
import type { Value } from '../model/values.js';
import { run, applySummary, applyYield } from './calls.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { outcomeOf, UNTRIED } from './try-lock-outcomes.js';
import { Slot } from '../model/field.js';

/**
 * Lets the body of a generator run that another function made, or this one has kept for later, as a call from here. Of
 * several generators, which one is at hand can't be told: then it counts for whoever made them, as it does anyway.
 */
export function advance(frame: Frame, { objs }: Value, at: Span): void {
  const { analysis, act } = frame;
  const [generator, ...others] = objs.filter(
    (obj) => obj.kind === 'library' && obj.type === 'iterator' && obj.fields?.has(Slot.body) === true,
  );
  if (generator?.kind !== 'library' || others.length > 0) return;
  if (analysis.makers.get(generator) === act && !isKeptForLater(act, generator.site)) return;
  for (const env of analysis.read(analysis.cell(generator, Slot.body), act).objs) {
    if (env.kind !== 'env' || env.act === act) continue;
    run(frame, env.act);
    env.act.returnReaders.add(act);
    frame.called(at, env.act, true);
    applySummary(frame, env.act, true);
  }
}

/** The bodies of the generators that `made` makes for whoever evaluates it, with what else `evaluation` finds. */
export function bodiesMadeBy<T>(
  frame: Frame,
  made: Span,
  evaluation: () => T,
): { found: T; bodies: readonly Activation[] } {
  const outer = frame.goingThrough;
  const bodies: Activation[] = [];
  frame.goingThrough = { made, bodies };
  const found = evaluation();
  frame.goingThrough = outer;
  return { found, bodies };
}

/**
 * Has `visit` go through what generators give that are made for it alone, so that each round stands where they have yielded:
 * with what they have started and taken by then, and without what they do behind it. It is told how they end, for where it has
 * come to the last item or leaves the loop; by `return` or an exception they end as well.
 */
export function whileSuspended(
  frame: Frame,
  bodies: readonly Activation[],
  visit: (end: (before: State) => State) => void,
): void {
  const end = (before: State): State => {
    frame.state = before;
    oneRuns(frame, bodies, (act) => {
      releaseTaken(frame, act, bodies.length > 1);
      applySummary(frame, act, true);
    });
    return frame.state;
  };
  const returns = frame.returns.length;
  const raises = frame.raises.at(-1) ?? [];
  const raised = raises.length;
  oneRuns(frame, bodies, (act) => applyYield(frame, act));
  visit(end);
  const after = frame.state;
  for (let way = returns; way < frame.returns.length; way++) {
    const left = frame.returns[way]!;
    frame.returns[way] = { ...left, state: end(left.state) };
  }
  for (let way = raised; way < raises.length; way++) raises[way] = end(raises[way]!);
  frame.state = after;
}

/** What holds where a generator gives a value; `yield from` gives what another one does, and stands where that has yielded. */
export function yieldValue(frame: Frame, expr: Extract<Expr, { kind: 'yield' }>): void {
  const { analysis, act } = frame;
  const { values } = analysis;
  const give = (value: Value, given = value): void => {
    act.yields = values.union(act.yields, given);
    frame.escape(value);
    const outcome = expr.value === undefined ? UNTRIED : outcomeOf(frame, expr.value);
    frame.yields.push({ state: frame.copy(), value, outcome });
  };
  const source = expr.value;
  if (source === undefined || !expr.from)
    return give(source === undefined ? values.one(analysis.none) : evaluate(frame, source));
  const { found, bodies } = bodiesMadeBy(frame, source, () => evaluate(frame, source));
  const giveEach = (): void => give(found, iterate(frame, found, expr, 'iterate'));
  if (bodies.length === 0) return giveEach();
  whileSuspended(frame, bodies, (end) => {
    giveEach();
    frame.state = end(frame.state);
  });
}

/** Gives back what a body holds where it yields. What not each of several has taken is not held here. */
export function releaseTaken(frame: Frame, { atYield }: Activation, isOneOfSeveral: boolean): void {
  for (const { lock } of atYield?.locks.items ?? []) if (!isOneOfSeveral || frame.isHeld(lock)) frame.released(lock);
}

/** Visits the bodies of which one runs, each from what holds here: behind them is sure what each of them does. */
export function oneRuns(frame: Frame, bodies: readonly Activation[], visit: (act: Activation) => void): void {
  if (bodies.length < 2) return bodies.forEach(visit);
  const start = frame.copy();
  const ends = bodies.map((act) => {
    frame.state = frame.copy(start);
    visit(act);
    return frame.state;
  });
  frame.state = frame.mergeAll(ends) ?? start;
}

/** `with lock: return rows()`: who asks for the rows has left the block by then, and what was taken there is given back. */
export function leaveGenerators({ analysis, act }: Frame): void {
  const left = act.returns.objs.filter((obj) => obj.kind === 'library' && obj.type === 'iterator') as LibraryObject[];
  if (left.length === 0) return;
  const isLeft = ({ node, callee, immediate }: CallEvent): boolean =>
    callee.fn.isGenerator &&
    !immediate &&
    left.some((obj) => analysis.makers.get(obj) === act && sameSpan(obj.site, node));
  for (const call of act.calls) if (isLeft(call)) call.flow = changed(call.flow, { locks: analysis.holdSets.empty });
}

/** `rows = self._rows()`, and below it `sum(rows)` or a loop over them: the first line makes a generator, and runs nothing of it. */
export function isKeptForLater({ fn }: Activation, made: Span): boolean {
  let found = false;
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign' || !sameSpan(stmt.value, made)) return;
    const [target] = stmt.targets;
    if (target?.kind !== 'name' || boundOnce(fn, target) !== stmt.value) return;
    const isIt = (expr: Expr | undefined): boolean => expr?.kind === 'name' && expr.slot === target.slot;
    found =
      someStmt(fn.body, (inner) => inner.kind === 'for' && isIt(inner.iter)) ||
      someExprIn(
        fn.body,
        (expr) =>
          expr.kind === 'call' &&
          expr.callee.kind === 'name' &&
          GOES_THROUGH.test(expr.callee.name) &&
          isIt(expr.args[0]?.value),
      );
  });
  return found;
}

const GOES_THROUGH = /^(all|any|dict|frozenset|list|max|min|next|set|sorted|sum|tuple)$/;
