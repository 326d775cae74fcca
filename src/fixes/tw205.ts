/** TW205 thread-restarted: a thread can run once; each start needs a new one. */

import { contains, callAt } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import { isPath } from './naming.js';

export function* threadRestarted(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const found = source && callAt(source.facts, finding, /^start$/);
  if (source === undefined || found?.call.callee.kind !== 'attribute') return;
  const { stmt, call } = found;
  const receiver = (call.callee as { object: typeof call.callee }).object;
  if (stmt.kind !== 'expr' || stmt.value !== call || !isPath(receiver) || !source.isFirstOnLine(stmt.start)) return;
  // A loop's own variable gets its threads from a list that would not hold the new ones.
  const text = source.slice(receiver);
  const loops = found.run.owners.filter((owner) => owner.kind === 'for');
  if (loops.some((loop) => contains(loop.target, (expr) => expr.kind === 'name' && expr.name === text))) return;
  for (const act of program.machine.activations) {
    const event =
      act.file.facts.path === source.path ? act.starts.find(({ node }) => node.start === call.start) : undefined;
    if (event === undefined) continue;
    const made = program.machine.activations.flatMap((one) => one.creates.map((create) => ({ one, create })));
    const creation = made.find(({ create }) => create.obj === event.thread);
    if (creation === undefined || creation.one.file !== act.file) continue;
    const { fn } = creation.one;
    const local = contains(
      creation.create.node,
      (expr) => expr.kind === 'name' && expr.scope !== 'global' && expr.name !== fn.params[0]?.name,
    );
    const sameObject = fn.cls >= 0 && fn.cls === found.fn.cls && fn.params[0]?.name === found.fn.params[0]?.name;
    if (
      fn !== found.fn &&
      (local || !(sameObject || fn.kind === 'module' || !usesSelf(creation.create.node, fn.params[0]?.name)))
    )
      continue;
    const indent = source.indentAt(stmt.start);
    const edit = insertion(
      source.path,
      stmt.start,
      `${text} = ${source.slice(creation.create.node)}${source.eol}${indent}`,
    );
    yield safe(`Make a new thread for each start of ${text}`, [edit]);
    return;
  }
}

const usesSelf = (node: Parameters<typeof contains>[0], self: string | undefined): boolean =>
  contains(node, (expr) => expr.kind === 'name' && expr.name === self);
