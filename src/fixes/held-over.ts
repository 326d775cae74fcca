/** What unseen code may call while a lock is held: objects and functions that were given to it under the lock. */

import { sameSpan } from '../facts/spans.js';
import type { FunctionFacts, Span, WithStmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import { effectOfCall, effectOfMethod } from '../knowledge/effects.js';
import type { AcquireEvent, Activation } from '../program/model/activation.js';
import { callersOf } from '../program/model/callers.js';
import { mro } from '../program/model/lineage.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { holds } from './blocks.js';

const MAX_DEPTH = 8;

/** Whether a function may be called, on the thread that holds the lock, by code that isn't seen. */
export function isCalledUnder(program: Program, fn: FunctionFacts, lock: Obj): boolean {
  const handed = handedUnder(program, lock);
  const seen = new Set<FunctionFacts>();
  const open = [fn];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (handed.has(at)) return true;
    open.push(...callersOf(program.analysis, at).map(({ act }) => act.fn));
  }
  return false;
}

/** The functions that unseen code is given, by themselves or with their objects, while the lock is held. */
function handedUnder(program: Program, lock: Obj): ReadonlySet<FunctionFacts> {
  const found = new Set<FunctionFacts>();
  const seen = new Set<Activation>();
  const visit = (act: Activation, within: Span | undefined, depth: number): void => {
    for (const { obj, node } of act.escapes)
      if ((within === undefined || holds(within, node)) && !isKnown(act, node)) addFunctions(obj, found);
    if (depth >= MAX_DEPTH) return;
    for (const { node, callee } of act.calls) {
      if ((within !== undefined && !holds(within, node)) || seen.has(callee)) continue;
      seen.add(callee);
      visit(callee, undefined, depth + 1);
    }
  };
  for (const act of program.analysis.activations) {
    for (const event of act.acquires) if (event.hold.lock === lock) visit(act, regionOf(act, event), 0);
  }
  return found;
}

/** The body of the `with` that takes the lock, else all that follows. */
function regionOf({ fn }: Activation, { node }: AcquireEvent): Span {
  let found: WithStmt | undefined;
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'with' && stmt.items.some(({ context }) => holds(context, node) || holds(node, context)))
      found = stmt;
  });
  return { start: node.end, end: found?.end ?? fn.end };
}

/** Whether a call is of something that is known to call nothing back. */
function isKnown(act: Activation, node: Span): boolean {
  const same = (one: Span): boolean => sameSpan(one, node);
  const library = act.libraryCalls.find((call) => same(call.node));
  if (library !== undefined) return effectOfCall(library.name) !== undefined;
  const callee = act.unknownCalls.find(same)?.expr?.callee;
  return callee?.kind === 'attribute' && effectOfMethod(callee.name, 1) === 'hold';
}

function addFunctions(obj: Obj, found: Set<FunctionFacts>): void {
  switch (obj.kind) {
    case 'function':
      found.add(obj.fn);
      return;
    case 'method':
      return addFunctions(obj.fn, found);
    case 'partial':
      obj.fn.objs.forEach((one) => addFunctions(one, found));
      return;
    case 'instance':
      for (const base of mro(obj.cls)) {
        if (base.kind !== 'class') continue;
        const { functions } = base.file.facts;
        for (const fn of functions) if (fn.cls === base.cls.id && fn.kind === 'function') found.add(fn);
      }
      return;
    default:
  }
}
