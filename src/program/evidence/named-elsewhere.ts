/**
 * Whether all that a program says by a method's name is said of others: `room.broadcast(…)` where the receiver is known, and its
 * class has a method of its own by that name, is no call of `Server.broadcast`.
 */

import type { CallExpr, Expr, FunctionFacts } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';
import { memoized, remembered } from '../model/maps.js';
import { filesOfUsers } from '../model/users.js';

/** Whether each place that names a function calls something else by that name; tests and examples have a say on their own. */
export function isNamedForOthers(analysis: AnalysisState, fn: FunctionFacts, home: FileUnit): boolean {
  const called = calleesOf(analysis);
  const users = filesOfUsers(analysis.files);
  const places = placesOf(analysis).get(fn.name) ?? [];
  return places.every(({ file, call }) => {
    if (users.has(file) && !users.has(home)) return true;
    const callees = call && called.get(file)?.get(call.end);
    return callees !== undefined && callees !== 'unseen' && !callees.has(fn);
  });
}

/** What a place that is no call of a method has none of. */
interface Place {
  readonly file: FileUnit;
  readonly call: CallExpr | undefined;
}

/** The places that name something by the name of a function of the program, by that name: one pass over all files. */
const placesOf = memoized(({ files: { units } }: AnalysisState): ReadonlyMap<string, readonly Place[]> => {
  const found = new Map<string, Place[]>();
  for (const { facts } of units) for (const { name } of facts.functions) found.set(name, []);
  for (const file of units) {
    const callees = new Set<Expr>();
    const note = (expr: Expr): void => {
      if (expr.kind === 'call' && expr.callee.kind === 'attribute') {
        callees.add(expr.callee);
        found.get(expr.callee.name)?.push({ file, call: expr });
      } else if ((expr.kind === 'attribute' || expr.kind === 'name') && !callees.has(expr))
        found.get(expr.name)?.push({ file, call: undefined });
    };
    for (const fn of file.facts.functions) {
      for (const decorator of fn.decorators) walkExpr(decorator, note);
      walkStmts(fn.body, (stmt) => {
        if (stmt.kind === 'import') {
          for (const { member } of stmt.bindings)
            if (member !== undefined) found.get(member)?.push({ file, call: undefined });
        } else if (stmt.kind !== 'def' && stmt.kind !== 'class') forEachExpr(stmt, (expr) => walkExpr(expr, note));
      });
    }
  }
  return found;
});

/** What is called where a call ends: functions of the program, none where it is a library's; `unseen` where nobody knows. */
const calleesOf = memoized((analysis: AnalysisState): ReadonlyMap<FileUnit, ReadonlyMap<number, Callees>> => {
  const found = new Map<FileUnit, Map<number, Callees>>();
  for (const act of analysis.activations) {
    const inFile = remembered(found, act.file, () => new Map<number, Callees>());
    const known = (end: number): Set<FunctionFacts> | undefined => {
      const callees = remembered<number, Callees>(inFile, end, () => new Set());
      return callees === 'unseen' ? undefined : callees;
    };
    for (const { node, callee } of act.calls) known(node.end)?.add(callee.fn);
    for (const { node } of act.libraryCalls) known(node.end);
    for (const { end } of act.unknownCalls) inFile.set(end, 'unseen');
  }
  return found;
});

type Callees = Set<FunctionFacts> | 'unseen';
