/** What the rules on the lives of threads have in common: their ranges and their words. */

import type { CallExpr, Expr, Span } from '../facts/ir.js';
import { blockingOf } from '../program/model/blocking.js';
import type { Lifecycle } from '../program/lives/lifecycle.js';
import { Slot } from '../program/model/field.js';
import type { Obj } from '../program/model/objects.js';
import { entryName, functionName } from '../program/contexts/entry-names.js';
import type { Program } from '../program/program.js';
import type { Related } from './finding.js';
import { related } from './report.js';

/** From the method's name to the end of the call; the whole call where there is no method. */
export function methodSpan(node: Span | CallExpr): Span {
  const { callee } = node as Partial<CallExpr>;
  return callee?.kind === 'attribute'
    ? { start: callee.nameStart, end: node.end }
    : { start: node.start, end: node.end };
}

/** How the user calls the thread: its variable, else what it runs. */
export function threadName(program: Program, thread: Obj): string {
  const name = program.analysis.names.get(thread);
  if (name !== undefined) return name;
  if (thread.kind === 'instance') return `the ${thread.cls.cls.name}`;
  const runs = runsWhat(program, thread);
  return runs === undefined ? 'this thread' : `the thread of ${runs}`;
}

/** How the user calls the threads that one line starts: by what they run, as the variable stands for one of them. */
export function threadNames(program: Program, thread: Obj): string {
  if (thread.kind === 'instance') return `the ${thread.cls.cls.name} threads`;
  const runs = runsWhat(program, thread);
  return runs === undefined ? 'these threads' : `the threads of ${runs}`;
}

/** The function a thread runs, as the user wrote it. */
export function runsWhat(program: Program, thread: Obj): string | undefined {
  const target = thread.fields?.get(Slot.target)?.value.objs[0];
  // `app.run` enters what it calls back.
  if (target?.kind === 'library-method') return `${program.objectName(target.self)}.${target.name}`;
  for (const entry of program.threadModel(thread)?.entries ?? []) return entryName(entry);
  return calledWhat(target);
}

/** A callable by the name it was written with. */
function calledWhat(target: Obj | undefined): string | undefined {
  switch (target?.kind) {
    case 'external':
    case 'library-method':
      return target.name;
    case 'function':
      return functionName(target.fn);
    case 'method':
      return calledWhat(target.fn);
    case 'partial':
      return calledWhat(target.fn.objs[0]);
    default:
      return undefined;
  }
}

/** Whether what a thread runs never gets to its end. */
export function isEndless(program: Program, thread: Obj): boolean {
  const blocking = blockingOf(program.analysis);
  const entries = [...(program.threadModel(thread)?.entries ?? [])];
  return entries.length > 0 && entries.every((entry) => blocking.isEndless(entry) && !blocking.mayExit(entry));
}

/** Whether what a thread runs is a loop that something in the program stops. */
export const isStopped = (program: Program, thread: Obj): boolean =>
  [...(program.threadModel(thread)?.entries ?? [])].some((entry) => blockingOf(program.analysis).isStopped(entry));

/** Where the thread is made, for related locations. */
export function relatedCreation(lifecycle: Lifecycle, thread: Obj, message: string): Related[] {
  const creation = lifecycle.creation(thread);
  return creation === undefined ? [] : [related(creation.act.file, creation.event.node, message)];
}

/** Source of a short expression as the user would say it: `report()`, `self.sensor.poll()`. */
export function spelled(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'attribute':
      return `${spelled(expr.object)}.${expr.name}`;
    case 'call':
      return `${spelled(expr.callee)}${expr.args.length > 0 ? '(…)' : '()'}`;
    case 'subscript':
      return `${spelled(expr.object)}[…]`;
    case 'lambda':
      return 'the lambda';
    default:
      return '…';
  }
}
