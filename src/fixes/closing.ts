/** The method in which an object ends its thread: `stop`, `close`, `__exit__`. */

import type { FunctionFacts, Stmt } from '../facts/ir.js';
import type { TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import type { FoundCall } from './calls.js';
import type { FixContext } from './context.js';
import { insertion } from './edits.js';
import { isCalledUnderLock, mustReturn } from './may-wait.js';
import { Passage } from './passage.js';
import type { Source } from './source.js';
import type { Waiting } from './waiting.js';

const CLOSES = /^(stop|close|shutdown|join|wait|finish|terminate|cancel|quit|__exit__)(_\w+)?$/;

/**
 * Puts lines at the end of the class's closing method, or above what must find the thread ended; `lines` writes them for
 * the thread as that method calls it.
 */
export function closingMethod(
  cx: FixContext,
  source: Source,
  start: FoundCall,
  lines: (thread: string) => readonly string[],
  field: string,
  waiting: Waiting,
): { readonly name: string; readonly edit: TextEdit } | undefined {
  if (start.fn.cls < 0) return undefined;
  const methods = source.facts.functions.filter((fn) => fn.cls === start.fn.cls && fn !== start.fn);
  const closing = methods.find(
    (fn) => CLOSES.test(fn.name) && mayEnd(cx, source, fn, waiting, deadlineIn(cx, source, fn)),
  );
  const self = closing?.params[0]?.name;
  const deadline = closing && deadlineIn(cx, source, closing);
  const last = deadline ?? closing?.body.at(-1);
  if (closing === undefined || self === undefined || last === undefined || !source.isFirstOnLine(last.start))
    return undefined;
  const { eol } = source;
  const indent = source.indentAt(last.start);
  const unit = source.unitFor(indent);
  const thread = `${self}.${field}`;
  const plain = lines(thread).map((line) => line.replace(/^\t/, unit));
  const text = mayBeNone(source, start.fn.cls, field)
    ? [`if ${thread} is not None:`, ...plain.map((line) => unit + line)]
    : plain;
  const early = last === deadline || last.kind === 'return' || last.kind === 'raise';
  const edit = early
    ? insertion(source.path, last.start, text.map((line) => line + eol + indent).join(''))
    : insertion(source.path, source.lineEnd(last.end), text.map((line) => eol + indent + line).join(''));
  return { name: closing.name, edit };
}

/** The statement of a method's body that must find the thread ended. */
function deadlineIn(
  { finding: { deadline } }: FixContext,
  { path }: Source,
  { body }: FunctionFacts,
): Stmt | undefined {
  return deadline?.path === path ? body.find((stmt) => holds(stmt, deadline)) : undefined;
}

/** Whether a method may wait for the thread at its end, or above a statement: by then it has given it all that it waits for, and holds no lock. */
function mayEnd(cx: FixContext, source: Source, fn: FunctionFacts, waiting: Waiting, above: Stmt | undefined): boolean {
  const { program } = cx;
  if (waiting.isEndless || mustReturn(program, source.facts, fn) || isCalledUnderLock(program, fn)) return false;
  const passage = new Passage(program, fn, above?.start ?? fn.end, []);
  return waiting.isGivenIn((act, node) => passage.mayBeBefore(act, node));
}

/** Whether `__init__` or the class body sets the attribute to None. */
function mayBeNone(source: Source, cls: number, field: string): boolean {
  const bodies = source.facts.functions.filter(
    (fn) =>
      (fn.cls === cls && fn.name === '__init__') || (fn.kind === 'class' && source.facts.classes[cls]!.body === fn.id),
  );
  return bodies.some(({ body }) =>
    body.some(
      (stmt) =>
        stmt.kind === 'assign' &&
        stmt.value.kind === 'constant' &&
        stmt.value.type === 'none' &&
        stmt.targets.some((target) => (target.kind === 'attribute' || target.kind === 'name') && target.name === field),
    ),
  );
}
