/**
 * What a thread calls by a name of its module: a function, a class, or something of an imported module. Nobody writes to
 * these as a rule, so that reading them is no access; but until the module has come to their `def` or `import`, they have
 * no value either.
 */

import type { CallExpr, Expr, NameExpr, Span } from '../../facts/ir.js';
import type { Access, Activation } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import type { Cell } from '../model/objects.js';
import { around } from '../model/reaching.js';

export type NamedRead = Pick<Access, 'act' | 'cell' | 'at' | 'flow' | 'handled'>;

/** What a function calls by names of its module that have no data for a value. */
export function* namedInCalls(act: Activation): Generator<NamedRead> {
  const { fields } = act.file.module ?? {};
  const calls: readonly { readonly node: Span; readonly flow: Flow }[] = [
    ...act.calls,
    ...act.creates,
    ...act.libraryCalls,
  ];
  for (const { node, flow } of calls) {
    const at = isCall(node) ? calledBy(node) : undefined;
    const cell = at?.scope === 'global' ? fields?.get(at.name) : undefined;
    if (at === undefined || cell === undefined || !isDefined(cell)) continue;
    yield { act, cell, at, flow, handled: around(act.fn, at).catches.length > 0 };
  }
}

const isCall = (node: Span): node is CallExpr => (node as Partial<Expr>).kind === 'call';

/** `json` in `json.dumps(…)`. */
function calledBy({ callee }: CallExpr): NameExpr | undefined {
  let root: Expr = callee;
  while (root.kind === 'attribute') root = root.object;
  return root.kind === 'name' ? root : undefined;
}

const isDefined = ({ value: { objs, unknown } }: Cell): boolean =>
  !unknown && objs.length > 0 && objs.every(({ kind }) => /^(function|class|module|external)$/.test(kind));
