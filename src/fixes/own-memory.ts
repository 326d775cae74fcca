/** What work would miss, or leave behind, in a process of its own, which imports the files anew and is handed copies. */

import type { Expr, Span } from '../facts/ir.js';
import { targetsOf } from '../facts/bound-names.js';
import { isMainGuard } from '../facts/main-guard.js';
import { methodCalledAlone, soleArgument } from '../facts/paths.js';
import { sameSpan } from '../facts/spans.js';
import { someExpr, someExprOf, someStmt } from '../facts/walk.js';
import { firstPart } from '../knowledge/dotted.js';
import type { Activation } from '../program/model/activation.js';
import { isElementField } from '../program/model/field.js';
import { roleOfObject } from '../program/model/lineage.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { isContested } from '../program/races/race.js';
import type { TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import { bindingsOfLocal } from './uses.js';

/**
 * Whether a function can run in a process of its own: importable, touching nothing that others share, and needing nothing
 * that is set up where an import of the files, as the edits of a guard leave them, does not come by.
 */
export function standsAlone(program: Program, entry: Activation, guard: readonly TextEdit[]): boolean {
  if (entry.fn.kind !== 'function' || entry.fn.parent !== 0 || entry.fn.cls >= 0 || entry.fn.decorators.length > 0)
    return false;
  const isOnImport = ({ fn, file }: Activation, at: Span): boolean =>
    /^(module|class)$/.test(fn.kind) &&
    !fn.body.some((stmt) => isMainGuard(stmt) && holds(stmt, at)) &&
    guard.every(({ path, start }) => path !== file.facts.path || at.start < start);
  const { makers, activations } = program.analysis;
  const isImported = (owner: Obj): boolean => {
    const maker = makers.get(owner);
    return maker === undefined || !('site' in owner) || isOnImport(maker, owner.site);
  };
  const shared = new Set<unknown>();
  for (const variable of program.variables) {
    const { kind, owner, cell, accesses } = variable;
    const isLate = accesses.some(({ kind, act, at }) => kind === 'write' && !isOnImport(act, at)) && isImported(owner);
    if (isLate || accesses.some((access) => isContested(program, variable, access)))
      shared.add(kind === 'contents' ? owner : cell);
  }
  const seen = new Set<Activation>();
  const alone = (act: Activation): boolean => {
    if (seen.has(act)) return true;
    seen.add(act);
    const { accesses, acquires, calls } = act;
    if (acquires.length > 0 || fillsGiven(act)) return false;
    if (accesses.some((access) => access.kind === 'write' && !isMadeIn(access.cell.owner, seen))) return false;
    if (accesses.some(({ cell }) => shared.has(isElementField(cell.field) ? cell.owner : cell))) return false;
    return calls.every((call) => alone(call.callee));
  };
  const picklable = entry.params.every((value) =>
    value.objs.every(
      (obj) =>
        obj.kind !== 'function' &&
        obj.kind !== 'method' &&
        !/lock|queue|event|condition|semaphore|barrier|thread/.test(roleOfObject(obj) ?? ''),
    ),
  );
  if (!picklable || !alone(entry)) return false;
  const used = new Set(['sys', ...[...seen].flatMap(modulesUsed)]);
  return !activations.some((act) =>
    act.libraryCalls.some(
      ({ name, node, self }) =>
        self === undefined && SETS_UP.test(name) && used.has(firstPart(name)) && !isOnImport(act, node),
    ),
  );
}

/** What a module is told once for all that is done with it later: `logging.basicConfig`, `random.seed`, `os.chdir`. */
const SETS_UP = /\.(\w*config\w*|seed|ch(dir|root)|set\w+)$/i;

/** The modules that a function calls; what logs may do so by any name. */
const modulesUsed = ({ libraryCalls, unknownCalls }: Activation): readonly string[] => [
  ...libraryCalls.map(({ name }) => firstPart(name)),
  ...unknownCalls.flatMap(({ expr }) =>
    expr?.callee.kind === 'attribute' && LOGS.test(expr.callee.name) ? ['logging'] : [],
  ),
];

const LOGS = /^(debug|info|warning|error|critical|exception|log)$/;

/** Whether an object is made by one of the functions: what comes from outside is only a copy in another process. */
function isMadeIn(owner: Obj, acts: ReadonlySet<Activation>): boolean {
  if (owner.kind === 'env') return acts.has(owner.act);
  if (owner.kind !== 'library' && owner.kind !== 'instance') return false;
  const { site } = owner;
  return [...acts].some(({ fn, file }) => file === site.file && holds(fn, site));
}

/**
 * `C[i][j] += …`, `out.append(…)`: whether a function stores in what can't be seen and may have been handed to it, by what
 * names it is made of.
 */
function fillsGiven(act: Activation): boolean {
  const isForeign = (expr: Expr): boolean => comesFromOutside(act, expr, new Set());
  const isStore = (part: Expr): boolean => {
    const root = rootOf(part);
    if (root === part || act.accesses.some(({ at }) => sameSpan(at, part))) return false;
    return (root.kind === 'name' && root.scope === 'global') || isForeign(root);
  };
  return someStmt(act.fn.body, (stmt) => {
    const method = methodCalledAlone(stmt);
    const root = method && rootOf(method);
    if (root?.kind === 'name' && root.scope === 'local' && act.unknownCalls.some((call) => holds(stmt, call)))
      return isForeign(root);
    return (stmt.kind === 'delete' ? stmt.targets : targetsOf(stmt)).some((target) =>
      someExpr(target, isStore, ({ kind }) => kind === 'sequence' || kind === 'starred'),
    );
  });
}

const rootOf = (expr: Expr): Expr =>
  expr.kind === 'attribute' || expr.kind === 'subscript' ? rootOf(expr.object) : expr;

/** Whether what an expression gives may be, or be a part of, what the function did not make; of its size alone it is none. */
function comesFromOutside(act: Activation, expr: Expr, seen: Set<number>): boolean {
  const isForeign = (part: Expr): boolean => {
    if (part.kind !== 'name') return false;
    const { scope, slot, name } = part;
    if (scope === 'global') return act.file.module?.fields?.get(name)?.value.unknown === true;
    if (scope !== 'local') return true;
    const given = act.params[slot];
    if (given !== undefined) return given.unknown || given.objs.some(({ kind }) => kind !== 'constant');
    if (seen.has(slot)) return false;
    seen.add(slot);
    return bindingsOfLocal(act.file.facts, act.fn, slot).some(
      ({ stmt }) => stmt === undefined || someExprOf(stmt, isForeign, isNoSize),
    );
  };
  return someExpr(expr, isForeign, isNoSize);
}

const isNoSize = (part: Expr): boolean => soleArgument('len', part) === undefined;
