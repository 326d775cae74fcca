/** Uses of a flag that is a variable of a module, or of a function around those that use it. */

import type { CallExpr, FunctionFacts, NameExpr } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import type { Cell } from '../program/model/objects.js';
import type { Variable } from '../program/concurrency/variables.js';
import { holds } from './blocks.js';
import type { FixContext } from './context.js';
import { comesFirst, sorted, type FlagUses } from './flag-writes.js';
import { bindingsOf, forEachUse, isBound, type Use } from './uses.js';
import type { Source } from './source.js';

export function nameUses(cx: FixContext, source: Source, variable: Variable): FlagUses | undefined {
  const { cell } = variable;
  const { owner } = cell;
  const home =
    owner.kind === 'module' && owner.file.facts.path === source.path
      ? source.facts.functions[0]
      : owner.kind === 'env' && owner.act.file.facts.path === source.path
        ? owner.act.fn
        : undefined;
  if (home === undefined || home.kind === 'lambda' || home.kind === 'class') return undefined;
  const { field } = cell;
  if (typeof field !== 'string') return undefined;
  const slot = home.locals.indexOf(field);
  const isModule = home.kind === 'module';
  if (!isModule && (slot < home.params.length || isTwice(home, field))) return undefined;
  const uses: Use<NameExpr>[] = [];
  const unseen: Use[] = [];
  forEachUse(source.facts, (use) => {
    const { expr, fn } = use;
    if (expr.kind === 'name' && expr.name === field && refersTo(expr, fn, home, slot)) uses.push({ ...use, expr });
    if (expr.kind === 'name' && REFLECTS.test(expr.name) && use.parent?.kind === 'call') unseen.push(use);
    // A handler of signals interrupts the main thread anywhere, also where it holds the lock inside an Event.
    if (expr.kind === 'call' && setsHandler(expr) && holds(home, expr)) unseen.push(use);
    // `globals()["flag"]`; what is printed names nothing.
    if (expr.kind === 'constant' && expr.value === field && isModule && !isPrinted(use)) unseen.push(use);
  });
  if (unseen.length > 0) return undefined;
  if (isModule && isKnownOutside(cx, source, field)) return undefined;
  const parts = sorted(source, uses);
  if (parts === undefined) return undefined;
  const first = parts.writes.filter(({ fn }) => fn === home).sort((a, b) => a.stmt.start - b.stmt.start)[0];
  if (first === undefined || !comesFirst(cx, first, cellsOf(cx, home, variable))) return undefined;
  // Code of the function itself, of class bodies and of heads runs where it stands.
  const early = uses.some(
    ({ expr, fn, stmt }) =>
      expr.start < first.stmt.start &&
      (fn === home || fn.kind === 'class' || fn.kind === 'module' || stmt === undefined),
  );
  if (early) return undefined;
  const caveat = isModule ? `code that is not seen here and uses ${field} must follow` : undefined;
  return { source, field, first, ...parts, caveat };
}

/** The flag in every round of the function that holds it. */
function cellsOf({ program }: FixContext, home: FunctionFacts, { cell }: Variable): ReadonlySet<Cell> {
  const rounds = program.analysis.byFunction.get(home) ?? [];
  return new Set([cell, ...rounds.flatMap((act) => act.envObject?.fields?.get(cell.field) ?? [])]);
}

/** `signal.signal(SIGINT, handler)`. */
export const setsHandler = (call: CallExpr): boolean => /^(signal|add_signal_handler)$/.test(calleeName(call) ?? '');

const isPrinted = ({ parent }: Use): boolean => parent?.kind === 'call' && calleeName(parent) === 'print';

const REFLECTS = /^(globals|locals|vars|exec|eval)$/;

const refersTo = (expr: NameExpr, fn: FunctionFacts, home: FunctionFacts, slot: number): boolean =>
  home.kind === 'module'
    ? expr.scope === 'global'
    : expr.slot === slot &&
      (expr.scope === 'enclosing' ? expr.home === home.id : expr.scope === 'local' && fn === home);

/** A comprehension's variable of the same name has a slot of its own. */
const isTwice = (fn: FunctionFacts, name: string): boolean => fn.locals.filter((local) => local === name).length > 1;

/** Whether another file takes the name from the module, by an import or through it. */
function isKnownOutside(cx: FixContext, source: Source, field: string): boolean {
  const stem = source.path.replace(/(\/__init__)?\.py$/, '').replace(/^.*\//, '');
  return cx.program.files.some(({ facts }) => {
    if (facts.path === source.path) return false;
    let found = false;
    forEachUse(facts, (use) => {
      const { expr, stmt, parent } = use;
      if (stmt?.kind === 'import' && isBound(use)) found ||= stmt.bindings.some(({ member }) => member === field);
      // `module.flag`; an attribute that is called is no flag.
      if (expr.kind === 'attribute' && expr.name === field && !(parent?.kind === 'call' && parent.callee === expr))
        found ||= !(expr.object.kind === 'name' && /^(self|cls)$/.test(expr.object.name));
      if (expr.kind === 'constant' && typeof expr.value === 'string')
        found ||= expr.value === `${stem}.${field}` || expr.value.endsWith(`.${stem}.${field}`);
    });
    found ||= bindingsOf(facts).some(
      ({ member, module }) => member === '*' && (module === '' || module.split('.').at(-1) === stem),
    );
    return found;
  });
}
