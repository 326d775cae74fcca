/** Arguments of calls that make threads or hand work to them: which expression is the callable, which the arguments. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { push } from '../model/maps.js';
import type { Slot } from '../../knowledge/takes.js';
import { takenBy, taskOf } from '../../knowledge/tasks.js';
import { isPythonThread } from '../../knowledge/types.js';
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

/** The callable, the sequence of its arguments, or the group, which has to be None and comes first in `Thread`. */
type Part = 'target' | 'args' | 'group';

/** Where a call that hands work to a thread takes a part. */
function slotOf({ name, self }: LibraryCall, what: Part): Slot | undefined {
  const task = taskOf(name);
  // One that makes a thread only sometimes may be given something else than a callable, and so is one that calls methods.
  if (task !== undefined)
    return task.onlyWith === undefined && task.callsBack === undefined ? task.takes.parts.get(what) : undefined;
  const isInit = name.endsWith('.__init__');
  if (isInit && self === undefined) return undefined;
  const type = isInit ? name.slice(0, -'.__init__'.length) : name;
  return isPythonThread(type) ? takenBy(type).parts.get(what) : undefined;
}

/** A part as it is handed to threads and executors, one list per place. */
export function handedOver(program: Program, what: Part): readonly (readonly Handed[])[] {
  const byPlace = new Map<string, Handed[]>();
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      const slot = slotOf(call, what);
      if (slot === undefined) continue;
      const found = argument(call, slot);
      if (found === undefined) continue;
      const key = `${act.file.id} ${found.expr.start} ${found.expr.end}`;
      const one = { act, call, ...found };
      push(byPlace, key, one);
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
  if (position === undefined) return undefined;
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
