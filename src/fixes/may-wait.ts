/** Whether a function may be made to wait: not where it must return at once, and not where it holds what others want. */

import { holdsAny } from '../program/model/lockset.js';
import type { Expr, FileFacts, FunctionFacts } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import { mro } from '../program/model/lineage.js';
import { callersOf } from '../program/model/callers.js';
import type { Program } from '../program/program.js';
import { forEachUse } from './uses.js';

/** Names of functions that something else calls when it happens. */
const HANDLER =
  /^(on_?[A-Z_]\w*|on|\w*_?(handler|callback|listener|clicked|pressed)|handle_?\w*|do_(GET|POST|PUT|DELETE|HEAD)|\w+Event|get|post|put|delete|callback\w*|emit|update|notify|__del__|__call__)$/;
/** Parameters of functions that answer somebody. */
const ANSWERS = /^(event|evt|request|req|update|ctx|context|message|msg|client|conn|sender|frame|signum|signal)$/;

/** Bases that call none of the methods but `run`. */
const SEEN = /^(object|builtins\.\w+|threading\.Thread|abc\.ABC|enum\.\w+|typing\.\w+|Exception)$/;

/** Whether a function is a coroutine, or may be called by a window, a server, a signal: whoever calls it waits, too. */
export function mustReturn(program: Program, facts: FileFacts, fn: FunctionFacts): boolean {
  if (fn.kind === 'module') return false;
  if (fn.isAsync || fn.isGenerator || fn.kind !== 'function') return true;
  if (isHandedAround(program, fn)) return true;
  const callers = callersOf(program.analysis, fn);
  if (callers.length > 0) {
    // What handlers call they must not wait for either.
    return callers.some(({ act }) => act.fn !== fn && isHandler(program, act.file.facts, act.fn, new Set([fn])));
  }
  return isHandler(program, facts, fn, new Set());
}

function isHandler(program: Program, facts: FileFacts, fn: FunctionFacts, seen: Set<FunctionFacts>): boolean {
  if (fn.kind !== 'function' || seen.has(fn)) return false;
  seen.add(fn);
  if (fn.isAsync || isHandedAround(program, fn)) return true;
  const callers = callersOf(program.analysis, fn);
  if (callers.length > 0) return callers.some(({ act }) => isHandler(program, act.file.facts, act.fn, seen));
  if (isThreadEntry(program, fn)) return false;
  const answers = fn.params.some(({ name }) => ANSWERS.test(name));
  return fn.decorators.length > 0 || HANDLER.test(fn.name) || answers || overridesUnseen(program, facts, fn);
}

const isThreadEntry = (program: Program, fn: FunctionFacts): boolean =>
  program.threadModels.some(
    ({ kind, entries }) => (kind === 'thread' || kind === 'pool') && [...entries].some((entry) => entry.fn === fn),
  );

/** A method of a class that derives from what can't be seen: a window, a server, a test case. */
function overridesUnseen(program: Program, facts: FileFacts, fn: FunctionFacts): boolean {
  const cls = fn.cls < 0 ? undefined : facts.classes[fn.cls];
  if (cls === undefined || cls.bases.length === 0) return false;
  for (const obj of program.analysis.objects.all) {
    if (obj.kind !== 'class' || obj.cls !== cls) continue;
    return !mro(obj).every((base) => base.kind === 'class' || SEEN.test(base.name));
  }
  // Where nothing is known of the class, nothing is known of its bases.
  return true;
}

/** Whether the function is given to something other than a thread or a pool: to a button, a timer, a signal. */
function isHandedAround(program: Program, fn: FunctionFacts): boolean {
  if (fn.name === '__init__' || fn.name === 'main') return false;
  const own = program.files.find(({ facts }) => facts.functions.includes(fn));
  let handed = false;
  for (const { facts } of program.files) {
    forEachUse(facts, ({ expr, parent, stmt }) => {
      if (handed || !isNameOf(expr, fn) || (expr.kind === 'name' && facts !== own?.facts)) return;
      if (expr.kind === 'name' && fn.cls >= 0) return;
      if (expr.kind === 'attribute' && fn.cls < 0) return;
      if (parent?.kind === 'call' && (parent.callee === expr || isForThread(parent, expr))) return;
      if (stmt?.kind === 'def' || stmt?.kind === 'import' || stmt?.kind === 'delete') return;
      handed = parent !== undefined || stmt?.kind === 'assign';
    });
  }
  return handed;
}

const isNameOf = (expr: Expr, fn: FunctionFacts): boolean =>
  (expr.kind === 'name' || expr.kind === 'attribute') && expr.name === fn.name;

function isForThread(call: Extract<Expr, { kind: 'call' }>, given: Expr): boolean {
  const name = calleeName(call);
  if (name === 'Thread' || name === 'Process') return call.args.some((arg) => arg.value === given);
  return (
    /^(submit|map|apply_async|apply|imap|starmap|timeit|run|call|repeat)$/.test(name ?? '') &&
    call.args[0]?.value === given
  );
}

/** Whether someone who calls the function may hold a lock meanwhile. */
export function isCalledUnderLock(program: Program, fn: FunctionFacts): boolean {
  return (program.analysis.byFunction.get(fn) ?? []).some((act) =>
    program.contexts.of(act).some(({ locks }) => holdsAny(locks)),
  );
}
