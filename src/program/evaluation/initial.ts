/** Which attributes each instance gets of its own as soon as it is made. */

import type { Block, Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { methodCalledAlone } from '../../facts/paths.js';
import { keptName } from '../../facts/private-names.js';
import { blocksOf, someStmt } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import { findClassCell } from '../model/classes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ClassObject } from '../model/objects.js';
import { memoized } from '../model/maps.js';
import { swallows } from '../model/suppressing.js';

/** How far down the method may be that stores an attribute for `__init__`. */
const MAX_CALLS = 3;

/** Whether `__init__` always stores the attribute: what the class has under that name is then only what stands there. */
export const isSetByInit = (analysis: AnalysisState, cls: ClassObject, name: string, act: Activation): boolean =>
  isSetBy(analysis, cls, '__init__', name, act);

/** The same of any method, by itself or by others of the object that it always calls. */
function isSetBy(
  analysis: AnalysisState,
  cls: ClassObject,
  method: string,
  name: string,
  act: Activation,
  after?: ClassObject,
  depth = 0,
): boolean {
  const fns = findClassCell(analysis, cls, method, act, after)?.value.objs ?? [];
  const isDone = (fn: (typeof fns)[number]): boolean =>
    fn.kind === 'function' &&
    [...doneBy(fn.fn).values()].some((step) =>
      step.does === 'stores'
        ? step.name === name
        : depth < MAX_CALLS &&
          isSetBy(
            analysis,
            cls,
            step.name,
            name,
            act,
            step.does === 'runs of its base' ? fn.owner : undefined,
            depth + 1,
          ),
    );
  return fns.length > 0 && fns.every(isDone);
}

/** What a method does to `self`. */
interface Step {
  readonly does: 'stores' | 'runs' | 'runs of its base';
  readonly name: string;
}

/** Steps that are done for certain, each once. */
type Done = ReadonlyMap<string, Step>;

/** What a method does to `self` on each way to its end: the attributes it stores, and the methods it calls. */
const doneBy = memoized((fn: FunctionFacts): Done => {
  const ends: Done[] = [];
  const end = doneAtEnd(fn, fn.body, new Map(), ends);
  return common(end === undefined ? ends : [...ends, end]);
});

/** The same of a block; undefined where no way comes to its end. Those that leave the function are added to `ends`. */
function doneAtEnd(fn: FunctionFacts, block: Block, before: Done, ends: Done[]): Done | undefined {
  let done = before;
  for (const stmt of block) {
    if (stmt.kind === 'raise') return undefined;
    if (stmt.kind === 'return') {
      ends.push(done);
      return undefined;
    }
    const ways = waysThrough(fn, stmt, done, ends);
    if (ways.length === 0) return undefined;
    done = common(ways);
  }
  return done;
}

/** What is done at the end of each way through a statement. */
function waysThrough(fn: FunctionFacts, stmt: Stmt, done: Done, ends: Done[]): readonly Done[] {
  const through = (blocks: readonly Block[], from = done): readonly Done[] =>
    blocks.flatMap((block) => doneAtEnd(fn, block, from, ends) ?? []);
  switch (stmt.kind) {
    case 'if':
      return through([stmt.body, stmt.orelse]);
    case 'with':
      return stmt.items.some(({ context }) => swallows(context)) ? [done] : through([stmt.body]);
    case 'try': {
      const ways = through([[...stmt.body, ...stmt.orelse], ...stmt.handlers.map(({ body }) => body)]);
      return ways.length === 0 ? ways : through([stmt.finalbody], common(ways));
    }
    default: {
      if (blocksOf(stmt).some((block) => someStmt(block, ({ kind }) => kind === 'return'))) ends.push(done);
      const now = doneIn(fn, stmt);
      return [new Map([...done, ...now.map((step) => [`${step.does} ${step.name}`, step] as const)])];
    }
  }
}

/** What a statement without others in it does. */
function doneIn(fn: FunctionFacts, stmt: Stmt): readonly Step[] {
  const isOwn = (expr: Expr): boolean => expr.kind === 'name' && expr.name === fn.params[0]?.name;
  if (stmt.kind === 'assign')
    return stmt.targets.flatMap((target) =>
      target.kind === 'attribute' && isOwn(target.object) ? [{ does: 'stores', name: keptName(target) }] : [],
    );
  const called = methodCalledAlone(stmt);
  if (called === undefined) return [];
  if (isOwn(called.object)) return [{ does: 'runs', name: keptName(called) }];
  const { object } = called;
  const isSuper = object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super';
  return isSuper ? [{ does: 'runs of its base', name: called.name }] : [];
}

/** What is in all of several. */
function common([first = new Map(), ...others]: readonly Done[]): Done {
  return others.length === 0 ? first : new Map([...first].filter(([step]) => others.every((other) => other.has(step))));
}
