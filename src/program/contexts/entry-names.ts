/** What a thread is said to run. */

import type { FunctionFacts } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import { memoized } from '../model/maps.js';

/** Decorators around decorators; further ones are called by their own names. */
const MAX_WRAPPERS = 4;

export const functionName = (fn: FunctionFacts): string =>
  fn.kind === 'lambda' ? 'the lambda' : fn.kind === 'module' ? 'the top-level code' : fn.qualname;

/** The function that a thread enters; where a decorator put a closure around one, that one. */
export const entryName = memoized((entry: Activation): string => {
  let act = entry;
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const inner = wrappedBy(act);
    if (inner === undefined) break;
    act = inner;
  }
  return functionName(act.fn);
});

/** What a closure calls of the functions that the decorator which gave it back was given. */
function wrappedBy({ callee, calls, env }: Activation): Activation | undefined {
  if (callee === undefined || env?.returns.objs.includes(callee) !== true) return undefined;
  const given = env.params.flatMap(({ objs }) => objs.filter((obj) => obj.kind === 'function'));
  const called = calls.map((call) => call.callee).filter((one) => given.some(({ fn }) => fn === one.fn));
  return called.every(({ fn }) => fn === called[0]!.fn) ? called[0] : undefined;
}
