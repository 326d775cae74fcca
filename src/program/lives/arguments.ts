/** Arguments of calls that make threads or hand work to them: which expression is the callable, which the arguments. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import type { Program } from '../program.js';
import type { Value } from '../model/values.js';

/** One argument as written, with every value it has in the activations that reach the call. */
export interface Handed {
  readonly act: Activation;
  readonly call: LibraryCall;
  readonly expr: Expr;
  readonly value: Value;
}

interface Slot {
  readonly position: number;
  readonly keyword: string | undefined;
}

const THREAD = { target: { position: 1, keyword: 'target' }, args: { position: 3, keyword: 'args' } };
const TIMER = { target: { position: 1, keyword: 'function' }, args: { position: 2, keyword: 'args' } };
const APPLY = { target: { position: 0, keyword: 'func' }, args: { position: 1, keyword: 'args' } };
const FIRST = { target: { position: 0, keyword: undefined }, args: undefined };

/** Where each call that hands work to a thread takes the callable, and the sequence of its arguments. */
const CALLS: Readonly<Record<string, { readonly target: Slot; readonly args: Slot | undefined }>> = {
  'threading.Thread': THREAD,
  'threading.Thread.__init__': THREAD,
  'threading.Timer': TIMER,
  'threading.Timer.__init__': TIMER,
  '_thread.start_new_thread': {
    target: { position: 0, keyword: undefined },
    args: { position: 1, keyword: undefined },
  },
  'concurrent.futures.ThreadPoolExecutor.submit': FIRST,
  'concurrent.futures.ThreadPoolExecutor.map': FIRST,
  'concurrent.futures.ProcessPoolExecutor.submit': FIRST,
  'multiprocessing.pool.ThreadPool.apply_async': APPLY,
  'multiprocessing.pool.ThreadPool.apply': APPLY,
  'multiprocessing.pool.ThreadPool.map': FIRST,
  'multiprocessing.pool.ThreadPool.imap': FIRST,
  'multiprocessing.pool.ThreadPool.imap_unordered': FIRST,
  'multiprocessing.pool.ThreadPool.map_async': FIRST,
  'multiprocessing.pool.ThreadPool.starmap': FIRST,
  'multiprocessing.pool.ThreadPool.starmap_async': FIRST,
  'asyncio.to_thread': { target: { position: 0, keyword: 'func' }, args: undefined },
  'asyncio.loop.run_in_executor': { target: { position: 1, keyword: 'func' }, args: undefined },
};

/** The callables handed to threads and executors (`target`), or the sequences of their arguments (`args`), one list per place. */
export function handedOver(program: Program, what: 'target' | 'args'): readonly (readonly Handed[])[] {
  const byPlace = new Map<string, Handed[]>();
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      const slot = Object.hasOwn(CALLS, call.name) ? CALLS[call.name]![what] : undefined;
      if (slot === undefined || (call.name.endsWith('__init__') && call.self === undefined)) continue;
      const found = argument(call, slot);
      if (found === undefined) continue;
      const key = `${act.file.id} ${found.expr.start} ${found.expr.end}`;
      const list = byPlace.get(key);
      const one = { act, call, ...found };
      if (list === undefined) byPlace.set(key, [one]);
      else list.push(one);
    }
  }
  return [...byPlace.values()];
}

function argument(call: LibraryCall, { position, keyword }: Slot): { expr: Expr; value: Value } | undefined {
  const named = keyword === undefined ? undefined : call.node.args.find((arg) => arg.name === keyword);
  if (named !== undefined) {
    const value = call.keywords.get(keyword!);
    return value === undefined ? undefined : { expr: named.value, value };
  }
  const positional = positionals(call.node);
  // `Thread.__init__(self, …)` is written with one more than the method is given.
  const expr = positional?.[position + Math.max(0, positional.length - call.args.length)];
  const value = call.args[position];
  return expr === undefined || value === undefined ? undefined : { expr, value };
}

/** Arguments given by position; undefined where one is unpacked. */
function positionals(node: CallExpr): readonly Expr[] | undefined {
  if (node.args.some((arg) => arg.star === '*')) return undefined;
  return node.args.filter((arg) => arg.name === undefined && arg.star === undefined).map((arg) => arg.value);
}
