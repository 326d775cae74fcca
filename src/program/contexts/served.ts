/** Threads that run a server: its `shutdown()` comes back when they are done serving, and so waits for them as a join does. */

import type { Expr, FileFacts, FunctionFacts } from '../../facts/ir.js';
import { walkExprs } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import { targetOf } from './creations.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { functionMentions } from '../model/mentions.js';
import { threadsOf } from '../library/thread-table.js';

/** A server by the last part of its name, where it is served or shut down. */
interface Named {
  readonly name: string;
  readonly file: FileFacts;
  /** The last part is an attribute, which means the same in other files. */
  readonly isAttribute: boolean;
}

const SERVE = 'serve_forever';
const SHUT_DOWN = 'shutdown';

export class ServedThreads {
  private shutDown: readonly Named[] | undefined;

  constructor(private readonly analysis: AnalysisState) {}

  /** Whether some code shuts down the server that a thread runs. */
  isShutDown(thread: Obj, creation: Activation['creates'][number], file: FileFacts): boolean {
    const served = [...this.servedBy(thread, creation, file)];
    if (served.length === 0) return false;
    this.shutDown ??= this.findShutDown();
    return served.some((one) =>
      this.shutDown!.some(
        (other) => other.name === one.name && (other.file === one.file || (other.isAttribute && one.isAttribute)),
      ),
    );
  }

  private *servedBy(thread: Obj, { node }: Activation['creates'][number], file: FileFacts): Generator<Named> {
    const target = targetOf(node);
    const named = target && receiverOf(target, SERVE, file);
    if (named !== undefined) yield named;
    for (const { fn, file: unit } of threadsOf(this.analysis).models.get(thread)?.entries ?? [])
      yield* receiversIn(unit.facts, fn, SERVE);
  }

  private findShutDown(): Named[] {
    return this.analysis.files.units.flatMap(({ facts }) =>
      facts.functions
        .filter((fn) => functionMentions(facts, fn).has(SHUT_DOWN))
        .flatMap((fn) => receiversIn(facts, fn, SHUT_DOWN)),
    );
  }
}

/** What a method is called on, or taken from to be called elsewhere, in a function. */
function receiversIn(file: FileFacts, fn: FunctionFacts, method: string): Named[] {
  const found: Named[] = [];
  walkExprs(fn.body, (inner) => {
    const named = receiverOf(inner, method, file);
    if (named !== undefined) found.push(named);
  });
  return found;
}

function receiverOf(expr: Expr, method: string, file: FileFacts): Named | undefined {
  if (expr.kind !== 'attribute' || expr.name !== method) return undefined;
  const { object } = expr;
  // `super().shutdown()` in an override of it shuts down the same server as `self` is.
  if (object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super')
    return { name: 'self', file, isAttribute: false };
  if (object.kind !== 'attribute' && object.kind !== 'name') return undefined;
  return { name: object.name, file, isAttribute: object.kind === 'attribute' };
}
