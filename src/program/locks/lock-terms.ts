/**
 * Which lock of many a path names, told by where its parts come from: an element at an index, a parameter, one drawn at
 * random. A local variable that is bound once, and an attribute that `__init__` alone gives its value, stand for what
 * they are bound to; whatever may be one or another (`sorted`, a swap, a conditional) is left untold.
 */

import type { CallExpr, Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { returnedIn, walkStmts } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import { argumentOf } from '../contexts/entry-sites.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callsAt } from '../model/calls-at.js';

export type Term =
  /** `container[index].suffix` */
  | {
      readonly kind: 'element';
      readonly act: Activation;
      readonly container: string;
      readonly index: Expr;
      readonly suffix: string;
    }
  /** `parameter.suffix` */
  | { readonly kind: 'parameter'; readonly act: Activation; readonly slot: number; readonly suffix: string }
  /** Drawn from a collection in no order: `random.choice(container).suffix`. */
  | { readonly kind: 'drawn'; readonly act: Activation; readonly container: string; readonly suffix: string };

/** How often one name leads to another before we stop. */
const MAX_STEPS = 6;

/** What an expression of an activation names; undefined where that can't be told. */
export function termOf(analysis: AnalysisState, act: Activation, expr: Expr, suffix = '', steps = 0): Term | undefined {
  if (steps > MAX_STEPS) return undefined;
  const original = copied(analysis, act, expr);
  if (original !== undefined) return termOf(analysis, original.act, original.value, suffix, steps + 1);
  switch (expr.kind) {
    case 'attribute':
      return termOf(analysis, act, expr.object, `.${expr.name}${suffix}`, steps + 1);
    case 'subscript': {
      const container = exprPath(expr.object);
      return container === undefined ? undefined : { kind: 'element', act, container, index: expr.index, suffix };
    }
    case 'name': {
      if (expr.scope !== 'local' || act.fn.kind === 'module') return undefined;
      const bindings = bindingsOf(act.fn, expr.name);
      const isParameter = act.fn.params.some(({ slot }) => slot === expr.slot);
      if (isParameter) return bindings.length > 0 ? undefined : { kind: 'parameter', act, slot: expr.slot, suffix };
      return bindings.length === 1 ? drawnBy(act, bindings[0]!.from, suffix) : undefined;
    }
    case 'call':
      return drawnBy(act, expr, suffix) ?? lookedUp(act, expr, suffix);
    default:
      return undefined;
  }
}

/** An expression, where it is evaluated. */
export interface Placed {
  readonly act: Activation;
  readonly value: Expr;
}

/** What a variable or attribute stands for that is bound once, where it is bound. */
function copied(analysis: AnalysisState, act: Activation, expr: Expr): Placed | undefined {
  if (expr.kind === 'attribute') return setOnce(analysis, act, expr.object, expr.name);
  if (expr.kind !== 'name' || expr.scope !== 'local' || act.fn.kind === 'module') return undefined;
  if (act.fn.params.some(({ slot }) => slot === expr.slot)) return undefined;
  const [only, ...others] = bindingsOf(act.fn, expr.name);
  return only?.value === undefined || others.length > 0 ? undefined : { act, value: only.value };
}

/** An expression and all that it is a copy of, one step after the other: they have one value. */
export function copiesOf(analysis: AnalysisState, act: Activation, expr: Expr): readonly Placed[] {
  const found: Placed[] = [];
  for (let one: Placed | undefined = { act, value: expr }; one !== undefined && found.length <= MAX_STEPS;) {
    found.push(one);
    one = copied(analysis, one.act, one.value);
  }
  return found;
}

/** `random.sample(accounts, 2)` and its like. */
function drawnBy(act: Activation, from: Expr | undefined, suffix: string): Term | undefined {
  if (from?.kind !== 'call' || !/(^|\.)(sample|choice|choices)$/.test(exprPath(from.callee) ?? '')) return undefined;
  const container = from.args[0] && exprPath(from.args[0].value);
  return container === undefined ? undefined : { kind: 'drawn', act, container, suffix };
}

/** `self.find(number)`, where that does nothing else than to look up an entry by what it is given. */
function lookedUp(act: Activation, call: CallExpr, suffix: string): Term | undefined {
  const [callee, ...others] = new Map(callsAt(act.calls, call).map((one) => [one.callee.fn, one.callee])).values();
  if (callee === undefined || others.length > 0) return undefined;
  const { fn } = callee;
  const [entry, ...more] = returnedIn(fn.body);
  if (entry?.kind !== 'subscript' || entry.index.kind !== 'name' || more.length > 0) return undefined;
  const { name, slot } = entry.index;
  const container = exprPath(entry.object);
  const index = argumentOf(callee, { act, call, skip: 0, packed: false }, slot);
  if (container === undefined || index === undefined || bindingsOf(fn, name).length > 0) return undefined;
  return { kind: 'element', act, container, index, suffix };
}

interface Binding {
  /** What the name is bound to, where that is an expression of its own. */
  readonly value: Expr | undefined;
  /** What it is taken out of. */
  readonly from: Expr | undefined;
}

/** All that a function binds a name to. */
export function bindingsOf(fn: FunctionFacts, name: string): readonly Binding[] {
  const found: Binding[] = [];
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'assign') for (const target of stmt.targets) bind(target, stmt.value, name, found);
    else if (targetOf(stmt).some((target) => mentions(target, name))) found.push({ value: undefined, from: undefined });
  });
  return found;
}

function bind(target: Expr, value: Expr, name: string, found: Binding[]): void {
  if (target.kind === 'name' && target.name === name) found.push({ value, from: undefined });
  if (target.kind !== 'sequence') return;
  const items = value.kind === 'sequence' && value.items.length === target.items.length ? value.items : undefined;
  target.items.forEach((item, at) => {
    if (item.kind === 'name' && item.name === name) found.push({ value: items?.[at], from: value });
  });
}

/** What statements other than assignments bind. */
function targetOf(stmt: Stmt): readonly Expr[] {
  switch (stmt.kind) {
    case 'for':
    case 'augassign':
      return [stmt.target];
    case 'with':
      return stmt.items.flatMap(({ target }) => target ?? []);
    default:
      return [];
  }
}

const mentions = (target: Expr, name: string): boolean =>
  (target.kind === 'name' && target.name === name) ||
  (target.kind === 'sequence' && target.items.some((item) => mentions(item, name)));

/** The value that `__init__` gives an attribute of the object at hand, where nothing else of the class does. */
function setOnce(analysis: AnalysisState, act: Activation, object: Expr, name: string): Placed | undefined {
  const { self } = act;
  if (self?.kind !== 'instance' || object.kind !== 'name' || act.fn.params[0]?.name !== object.name) return undefined;
  const { file, cls } = self.cls;
  const stores: { readonly fn: FunctionFacts; readonly value: Expr }[] = [];
  for (const fn of file.facts.functions) {
    if (fn.cls !== cls.id || fn.kind !== 'function') continue;
    const own = fn.params[0]?.name;
    walkStmts(fn.body, (stmt) => {
      if (stmt.kind !== 'assign') return;
      for (const target of stmt.targets) {
        const targets = target.kind === 'sequence' ? target.items : [target];
        targets.forEach((one, at) => {
          if (one.kind !== 'attribute' || one.name !== name || exprPath(one.object) !== own) return;
          const { value } = stmt;
          stores.push({
            fn,
            value: target.kind !== 'sequence' ? value : value.kind === 'sequence' ? (value.items[at] ?? value) : value,
          });
        });
      }
    });
  }
  const [only, ...others] = stores;
  if (only === undefined || others.length > 0 || only.fn.name !== '__init__' || only.value.kind === 'call')
    return undefined;
  const init = analysis.activationsOf(only.fn).find((one) => one.self === self);
  return init === undefined ? undefined : { act: init, value: only.value };
}
