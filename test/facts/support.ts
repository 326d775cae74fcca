import type { Expr, FileFacts, FunctionFacts, NameExpr, Stmt } from '../../src/facts/ir.js';
import { lowerFile } from '../../src/facts/lower.js';
import { forEachExpr, forEachHeadExpr, walkExpr, walkStmts } from '../../src/facts/walk.js';
import { flattenText, makeEngine } from '../syntax/support.js';

const engine = await makeEngine();

/** The facts of a text. */
export function factsOf(text: string): FileFacts {
  return lowerFile('case.py', text, flattenText(engine, text));
}

/** The function of a dotted name. */
export function functionOf(facts: FileFacts, qualname: string): FunctionFacts {
  const found = facts.functions.find((fn) => fn.qualname === qualname);
  if (found === undefined)
    throw new Error(`no ${qualname} among ${facts.functions.map((fn) => fn.qualname).join(', ')}`);
  return found;
}

/** Every statement of a file. */
export function statementsOf(facts: FileFacts): Stmt[] {
  const all: Stmt[] = [];
  for (const fn of facts.functions) walkStmts(fn.body, (stmt) => void all.push(stmt));
  return all;
}

/** Every expression of a file. */
export function expressionsOf(facts: FileFacts): Expr[] {
  const all: Expr[] = [];
  const add = (root: Expr): void => walkExpr(root, (expr) => void all.push(expr));
  for (const stmt of statementsOf(facts)) forEachExpr(stmt, add);
  for (const fn of facts.functions) forEachHeadExpr(fn, add);
  for (const cls of facts.classes) for (const base of cls.bases) add(base.value);
  return all;
}

/** How each use of a name is resolved, in the order of the text: `local f`, `enclosing main`, `global`. */
export function scopesOf(facts: FileFacts, name: string): string[] {
  return expressionsOf(facts)
    .filter((expr): expr is NameExpr => expr.kind === 'name' && expr.name === name)
    .sort((a, b) => a.start - b.start)
    .map((each) => (each.scope === 'global' ? 'global' : `${each.scope} ${facts.functions[each.home]!.qualname}`));
}

/** The first expression statement or right side of a text of one line. */
export function valueOf(text: string): Expr {
  const [stmt] = factsOf(text).functions[0]!.body;
  if (stmt?.kind === 'expr' || stmt?.kind === 'assign') return stmt.value;
  throw new Error(`${text} has no value but ${stmt?.kind ?? 'nothing'}`);
}

/** Every place that names a slot agrees with the function it names. */
export function inconsistencies(facts: FileFacts): string[] {
  const wrong: string[] = [];
  for (const expr of expressionsOf(facts)) {
    if (expr.start > expr.end || expr.start < 0 || expr.end > facts.length)
      wrong.push(`${expr.kind} lies outside the text`);
    if (expr.kind !== 'name') continue;
    const owner = facts.functions[expr.home];
    if (expr.scope === 'global' ? expr.slot !== -1 || expr.home !== 0 : owner?.locals[expr.slot] !== expr.name) {
      wrong.push(`${expr.name} at ${expr.start} is not in slot ${expr.slot} of ${owner?.qualname ?? 'nothing'}`);
    }
  }
  facts.functions.forEach((fn, id) => {
    if (fn.id !== id) wrong.push(`function ${id} calls itself ${fn.id}`);
    if (fn.parent >= id) wrong.push(`function ${id} comes before its parent`);
    fn.params.forEach((param, slot) => {
      if (param.slot !== slot && fn.params.findIndex(({ name }) => name === param.name) === slot) {
        wrong.push(`parameter ${param.name} is not in slot ${slot}`);
      }
    });
    if (fn.captured.some((slot) => fn.locals[slot] === undefined)) wrong.push(`${fn.qualname} captures nothing`);
  });
  facts.classes.forEach((cls, id) => {
    if (cls.id !== id || facts.functions[cls.body]?.kind !== 'class') wrong.push(`class ${cls.qualname} has no body`);
  });
  return wrong;
}
