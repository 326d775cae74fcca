/** Tests that ask threads whether they run, and what each outcome says of them. */

import { askedForNothing } from '../../facts/asked-for-nothing.js';
import type { Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExpr, walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import { memoized, push } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { helperOf } from './checks.js';
import type { Frame } from './frame.js';

export const isAliveTest = (test: Expr): boolean => askedAlive(test) !== undefined;

/** `thread` of `thread.is_alive()` */
const askedAlive = (test: Expr): Expr | undefined =>
  test.kind === 'call' && test.callee.kind === 'attribute' && /^(is_?[aA]live|isRunning)$/.test(test.callee.name)
    ? test.callee.object
    : undefined;

/** Whether a thread was found to have ended where a test that asks it, itself or by a helper that it calls, came out as `holds`. */
export function foundEnded(test: Expr, holds: boolean, asker?: Activation): boolean {
  if (test.kind === 'unary' && test.op === 'not') return foundEnded(test.operand, !holds, asker);
  // `not any(t.is_alive() for t in threads)`
  if (test.kind === 'call' && test.callee.kind === 'name' && test.callee.name === (holds ? 'all' : 'any')) {
    const each = test.args[0]?.value;
    return each?.kind === 'comprehension' && foundEnded(each.element, holds);
  }
  if (test.kind === 'boolean')
    return (test.op === 'and') === holds && test.values.some((part) => foundEnded(part, holds, asker));
  if (isAliveTest(test)) return !holds;
  const answers = asker && helperOf(asker, test)?.answers;
  return answers?.length === 1 && foundEnded(answers[0]!, holds);
}

/** Whether a thread was found to run where a test that asks it came out as `holds`. */
export function foundAlive(test: Expr, holds: boolean): boolean {
  if (test.kind === 'unary' && test.op === 'not') return foundAlive(test.operand, !holds);
  if (test.kind === 'boolean')
    return (test.op === 'and') === holds && test.values.some((part) => foundAlive(part, holds));
  return holds && isAliveTest(test);
}

/**
 * `if not worker.is_alive(): worker = Thread(…)`: of the threads that were asked those that have ended for certain, with all
 * others of their kind, and were not joined before. Each that is made there is kept in the very variable that is asked before the next.
 */
export function endedForGood(frame: Frame, test: Expr, holds: boolean, asked: readonly Obj[]): readonly Obj[] {
  const { act, analysis, flow, loopStmts } = frame;
  const path = soleEnded(test, holds);
  if (path === undefined || asked.length === 0 || loopStmts.some((loop) => isOneOfThese(loop, path))) return [];
  const { fn, file } = act;
  const makers = fn.cls < 0 ? [fn] : file.facts.functions.filter(({ cls }) => cls === fn.cls);
  const isKept = (thread: Obj): boolean => makers.some((maker) => isMadeInto(maker, path, thread));
  return makers.every((maker) => holdsOnlyNew(maker, path)) && asked.every(isKept)
    ? asked.filter((thread) => !analysis.sets.has(flow.joined, thread))
    : [];
}

/** The variable of the one thread that a test found to have ended, or not to be there. */
function soleEnded(test: Expr, holds: boolean): string | undefined {
  if (test.kind === 'unary' && test.op === 'not') return soleEnded(test.operand, !holds);
  if (test.kind === 'boolean') {
    const [path, ...others] = test.values.map((part) => soleEnded(part, holds)).filter((one) => one !== undefined);
    if (path === undefined || others.length > 0) return undefined;
    const saysAll = (test.op === 'and') === holds;
    return saysAll || test.values.every((part) => soleEnded(part, holds) === path || isMissing(part, holds, path))
      ? path
      : undefined;
  }
  const thread = holds ? undefined : askedAlive(test);
  return thread && exprPath(thread);
}

/** `worker is None`, `not worker` */
function isMissing(test: Expr, holds: boolean, path: string): boolean {
  const asked = askedForNothing(test, holds);
  return asked !== undefined && exprPath(asked) === path;
}

/** Whether a loop goes through several, of which the variable has one at a time. */
const isOneOfThese = (loop: Stmt, path: string): boolean =>
  loop.kind === 'for' && someExpr(loop.target, (target) => exprPath(target) === path);

const isMadeInto = (fn: FunctionFacts, path: string, thread: Obj): boolean =>
  storedIn(fn, path).some((value) => isMadeAt(thread, value));

/** Whether a function stores none in a variable but what it makes for it, or None: no other one is picked from somewhere. */
const holdsOnlyNew = (fn: FunctionFacts, path: string): boolean => storedIn(fn, path).every(isNew);

const isNew = (value: Expr): boolean =>
  value.kind === 'constant' || (value.kind === 'call' && /^_*[A-Z]/.test(calleeName(value) ?? ''));

/** What a function stores in a variable. */
const storedIn = (fn: FunctionFacts, path: string): readonly Expr[] => storesOf(fn).get(path) ?? [];

const storesOf = memoized(({ body }: FunctionFacts): ReadonlyMap<string, readonly Expr[]> => {
  const found = new Map<string, Expr[]>();
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'assign') return;
    for (const path of new Set(stmt.targets.map(exprPath))) if (path !== undefined) push(found, path, stmt.value);
  });
  return found;
});

const isMadeAt = (thread: Obj, place: Span): boolean =>
  (thread.kind === 'library' || thread.kind === 'instance') && sameSpan(place, thread.site);
