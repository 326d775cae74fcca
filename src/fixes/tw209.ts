/** TW209 executor-not-shut-down: `with` shuts it down, whatever happens. */

import type { Block, Expr } from '../facts/ir.js';
import { namesOf, targetsOf } from '../facts/bound-names.js';
import { sameSpan } from '../facts/spans.js';
import { calleeName } from '../facts/paths.js';
import { someExpr, someExprIn, someStmt } from '../facts/walk.js';
import { callAt, type FoundCall } from './calls.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { placeBelow } from './join-place.js';
import { codeLines, indentLines } from './suite.js';
import { Waiting } from './waiting.js';

function* executorNotShutDown(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding);
  if (source === undefined || found?.stmt.kind !== 'assign') return;
  const { stmt, run } = found;
  const target = stmt.targets[0]!;
  const below = run.block.slice(run.first + 1);
  if (stmt.value !== found.call || stmt.targets.length !== 1 || target.kind !== 'name') return;
  // What is called by its name from there on is another one.
  const next = below.find((one) =>
    someStmt([one], (inner) =>
      targetsOf(inner)
        .flatMap(namesOf)
        .some(({ name }) => name === target.name),
    ),
  );
  const rest = next === undefined ? below : below.slice(0, below.indexOf(next));
  if (rest.length === 0) return;
  if (![stmt, ...rest].every((one) => source.isFirstOnLine(one.start))) return;
  if (someStmt(rest, ({ kind }) => kind === 'def' || kind === 'class' || kind === 'import')) return;
  // The end of the block waits for the tasks: all that they wait for must have come by then.
  const last = { fn: found.fn, block: run.block, index: run.first + rest.length, owners: run.owners };
  const place = placeBelow(cx, source, last, tasksOf(cx, found), false, next);
  if (place === undefined || givesFutures(found) || someExprIn(rest, givesUp)) return;
  if (calleeName(found.call) === 'ThreadPool' || calleeName(found.call) === 'Pool') {
    // The `with` of these ends by terminate(), which drops what nobody waited for.
    if (someStmt(rest, ({ kind }) => kind === 'return')) return;
    const title = `Close ${target.name} and wait for it at the end`;
    const edit = place.edit([`${target.name}.close()`, `${target.name}.join()`]);
    yield goesOn(found, rest) ? unsafe(title, [edit], GOES_ON) : safe(title, [edit]);
    return;
  }
  const title = `Shut ${target.name} down with a with statement`;
  const end = rest.at(-1)!.end;
  const blank = { start: source.nextLine(stmt.end), end: codeLines(source, stmt.end, end)[0]! };
  const edits = [
    replacement(source.path, { start: stmt.start, end: stmt.value.start }, 'with '),
    insertion(source.path, stmt.end, ` as ${target.name}:`),
    // No blank line comes first in the block.
    ...(blank.start < blank.end ? [replacement(source.path, blank, '')] : []),
    ...indentLines(source, blank.end, end, source.indentAt(stmt.start)),
  ];
  const caveat = goesOnEarly(rest) ? 'the block ends when all tasks are done, and not before' : undefined;
  const why = caveat ?? (goesOn(found, rest) ? GOES_ON : undefined);
  yield why === undefined ? safe(title, edits) : unsafe(title, edits, why);
}

const GOES_ON = 'who calls the function now waits until all tasks are done';

/** What waits for tasks, or for what they give. */
const WAITS = /^(result|exception|as_completed|wait|gather|map|imap|imap_unordered|starmap|get|join|shutdown|close)$/;

/** Whether a function only hands work over and goes on: nothing in it waits for what it began. */
const goesOn = ({ fn }: FoundCall, rest: Block): boolean =>
  fn.kind !== 'module' &&
  fn.name !== 'main' &&
  !someExprIn(rest, (expr) => expr.kind === 'call' && WAITS.test(calleeName(expr) ?? ''));

/** `future.result(timeout=10)`: what takes longer than that is to go on, and nobody is to wait for it. */
const givesUp = (expr: Expr): boolean =>
  expr.kind === 'call' && /^(result|exception)$/.test(calleeName(expr) ?? '') && expr.args.length > 0;

/** Whether something waits for the first of the tasks only, or for some time: `wait(futures, return_when=FIRST_COMPLETED)`. */
const goesOnEarly = (block: Block): boolean =>
  someExprIn(
    block,
    (expr) => expr.kind === 'call' && expr.args.some(({ name }) => name === 'return_when' || name === 'timeout'),
  );

/** What the tasks need that run on the executor made by a call. */
function tasksOf({ program }: FixContext, { call }: FoundCall): Waiting {
  const models = program.threadModels.filter(({ pool }) => pool?.kind === 'library' && sameSpan(pool.site, call));
  return new Waiting(
    program,
    models.flatMap(({ entries }) => [...entries]),
    models.map(({ obj }) => obj),
  );
}

/** Whether the function gives its caller futures: it means not to wait for them. */
function givesFutures({ fn, run }: FoundCall): boolean {
  const futures = new Set<string>();
  someStmt(fn.body, (stmt) => {
    if (stmt.kind === 'assign' && someExprIn([stmt], (expr) => expr.kind === 'call' && isSubmit(calleeName(expr))))
      for (const target of stmt.targets) if (target.kind === 'name') futures.add(target.name);
    return false;
  });
  return someStmt(
    run.block,
    (stmt) =>
      stmt.kind === 'return' &&
      stmt.value !== undefined &&
      someExpr(
        stmt.value,
        (expr) =>
          (expr.kind === 'name' && futures.has(expr.name)) || (expr.kind === 'call' && isSubmit(calleeName(expr))),
      ) &&
      !someExpr(stmt.value, (expr) => expr.kind === 'call' && /^(result|get|list)$/.test(calleeName(expr) ?? '')),
  );
}

const isSubmit = (name: string | undefined): boolean => /^(submit|apply_async|map_async)$/.test(name ?? '');

export const makers = [executorNotShutDown];
