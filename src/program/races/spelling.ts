/** How the source spells things at a place: what a message calls them there. */

import { expressionAt } from '../../facts/way-to.js';
import type { Block, ComprehensionClause, Expr, Span } from '../../facts/ir.js';
import { walkStmts } from '../../facts/walk.js';
import type { Access } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { Program } from '../program.js';
import type { Variable } from '../concurrency/variables.js';

/** A name for a headline; what is longer is called by its short name. */
const MOST = 40;

/** A variable as the line of an access spells it: `settings.port`, `self.tried[server]`; else as it is called elsewhere. */
export function nameAt(variable: Variable, access: Access): string {
  const written = expressionAt(access.stmt, access.at);
  const isOfState = variable.container === 'stateful';
  const expr =
    variable.kind === 'contents' && written !== undefined ? containerIn(written, access, isOfState) : written;
  if (expr === undefined) return variable.name;
  if (expr.kind !== 'name' && expr.kind !== 'attribute' && expr.kind !== 'subscript') return variable.name;
  const spelled = spell(expr);
  if (spelled === undefined || spelled.length > MOST) return variable.name;
  // `self.count` of a class attribute hides that all instances have it in common.
  return variable.home === 'class-attribute' && isOwn(expr, variable) ? variable.name : spelled;
}

/**
 * A lock as the line that takes it spells it; a bare name of that function says less than where the lock is kept, and its `self`
 * is none to a reader who stands in another class.
 */
export function lockName(program: Program, { lock, act, at }: LockAcquisition, reader = act): string {
  const taken = lockAt(act.fn.body, at);
  const spelled = taken && spell(taken);
  if (spelled === undefined || spelled.length > MOST) return program.objectName(lock);
  const kept = taken?.kind !== 'attribute' && program.isNamed(lock) ? program.objectName(lock) : undefined;
  // Another variable of the function is no better a name: `left` and `right` may be any two of a table's.
  if (kept !== undefined && !act.fn.locals.includes(kept)) return kept;
  const own = reader.self ?? reader.env?.self;
  return act.self?.kind !== 'instance' || own === act.self || (own?.kind === 'instance' && own.cls === act.self.cls)
    ? spelled
    : spelled.replace(/^self\./, `${act.self.cls.cls.name}.`);
}

/** The container that an expression reads or changes, where one can tell. */
function containerIn(expr: Expr, access: Access, isOfState = false): Expr | undefined {
  switch (expr.kind) {
    case 'subscript':
      return access.op === 'slice' || access.op === 'del' || /^\[\]|=$/.test(access.op) ? expr.object : expr;
    case 'call': {
      const { callee, args } = expr;
      if (callee.kind === 'attribute' && (isOfState || isMethodOf(callee.name, args.length, access)))
        return lookedUp(callee.object);
      const entry = lookedUp(expr);
      if (entry !== expr) return entry;
      const [only, ...others] = args.filter(({ name }) => name === undefined);
      return only === undefined || others.length > 0 ? undefined : containerIn(only.value, access);
    }
    case 'comprehension': {
      const clause = expr.clauses.find((one) => goesThrough(one, access)) ?? expr.clauses[0];
      return clause === undefined ? undefined : containerIn(clause.iter, access);
    }
    default:
      return expr;
  }
}

/** `d.get(k, ())`, `d.setdefault(k, [])` as the entry that it is: `d[k]`. */
function lookedUp(expr: Expr): Expr {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || !/^(get|setdefault)$/.test(expr.callee.name))
    return expr;
  const index = expr.args[0]?.value;
  return index === undefined
    ? expr
    : { kind: 'subscript', object: expr.callee.object, index, start: expr.start, end: expr.end };
}

/** `d.pop(k)`, `d.items()`; not `itertools.chain(d)` or `copy.copy(d)`. */
const isMethodOf = (name: string, args: number, { op }: Access): boolean =>
  /^(setdefault|sort)$/.test(name) ||
  name === op.replace('?', '') ||
  (args === 0 && /^(items|keys|values|copy)$/.test(name) && /^(iterate|snapshot|in|len)$/.test(op));

const goesThrough = ({ iter }: ComprehensionClause, { act, cell }: Access): boolean =>
  act.iterated.get(iter.start)?.objs.includes(cell.owner) === true;

/** The expression that a lock is taken by: `with lock:`, `lock.acquire()`. */
function lockAt(body: Block, at: Span): Expr | undefined {
  let found: Expr | undefined;
  walkStmts(body, (stmt) => {
    if (stmt.start > at.start || stmt.end < at.end) return false;
    const expr = expressionAt(stmt, at);
    if (expr === undefined) return true;
    // `lock.acquire()` takes what it is called on; `with self.lock_for(key):` what it gives back.
    const isContext = stmt.kind === 'with' && stmt.items.some(({ context }) => context === expr);
    found = !isContext && expr.kind === 'call' && expr.callee.kind === 'attribute' ? expr.callee.object : expr;
    return true;
  });
  return found;
}

/** Whether a class attribute is reached by way of the instance or class at hand. */
function isOwn(expr: Expr, { name }: Variable): boolean {
  if (expr.kind !== 'attribute' || !name.endsWith(`.${expr.name}`)) return false;
  const { object } = expr;
  return object.kind === 'call' || (object.kind === 'name' && (object.name === 'self' || object.name === 'cls'));
}

/** Source of names, attributes, elements and simple calls; undefined for anything else. */
function spell(expr: Expr): string | undefined {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'attribute': {
      const base = spell(expr.object);
      return base && `${base}.${expr.name}`;
    }
    case 'subscript': {
      const base = spell(expr.object);
      return base && `${base}[${indexOf(expr.index)}]`;
    }
    case 'call': {
      const callee = spell(expr.callee);
      return callee && `${callee}(${expr.args.length > 0 ? '…' : ''})`;
    }
    default:
      return undefined;
  }
}

function indexOf(index: Expr): string {
  if (index.kind !== 'constant') return spell(index) ?? '…';
  if (index.type === 'str') return `"${String(index.value)}"`;
  return index.type === 'int' ? String(index.value) : '…';
}
