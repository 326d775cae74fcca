import type { Block, Expr, FileFacts, FunctionFacts, Stmt } from './ir.js';

/** The functions of a file, for who asks nothing else of its facts; the module body comes first. */
export const functionsOf = ({ functions }: FileFacts): readonly FunctionFacts[] => functions;

/** Calls back for each expression directly inside an expression, in the order of the text. */
export function forEachChild(expr: Expr, visit: (child: Expr) => void): void {
  switch (expr.kind) {
    case 'attribute':
      visit(expr.object);
      return;
    case 'subscript':
      visit(expr.object);
      visit(expr.index);
      return;
    case 'slice':
    case 'fstring':
      expr.parts.forEach(visit);
      return;
    case 'call':
      visit(expr.callee);
      for (const arg of expr.args) visit(arg.value);
      return;
    case 'sequence':
      expr.items.forEach(visit);
      return;
    case 'dict':
      for (const { key, value } of expr.entries) {
        if (key) visit(key);
        visit(value);
      }
      return;
    case 'unary':
      visit(expr.operand);
      return;
    case 'binary':
      visit(expr.left);
      visit(expr.right);
      return;
    case 'compare':
      visit(expr.left);
      for (const { right } of expr.rest) visit(right);
      return;
    case 'boolean':
      expr.values.forEach(visit);
      return;
    case 'conditional':
      visit(expr.body);
      visit(expr.test);
      visit(expr.orelse);
      return;
    case 'comprehension':
      visit(expr.element);
      if (expr.value) visit(expr.value);
      for (const clause of expr.clauses) {
        visit(clause.target);
        visit(clause.iter);
        clause.conditions.forEach(visit);
      }
      return;
    case 'await':
    case 'starred':
      visit(expr.value);
      return;
    case 'yield':
      if (expr.value) visit(expr.value);
      return;
    case 'named':
      visit(expr.target);
      visit(expr.value);
      return;
    case 'name':
    case 'constant':
    case 'lambda':
    case 'error':
      return;
  }
}

/**
 * Visits an expression and all in it, parents first, in the order of the text. Lambdas are visited but not
 * entered: their bodies are functions of their own. A visitor that answers false keeps the walk from going
 * further into that expression.
 */
export function walkExpr(expr: Expr, visit: (expr: Expr) => unknown): void {
  const open: Expr[] = [expr];
  const children: Expr[] = [];
  const collect = (child: Expr): void => void children.push(child);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (visit(next) === false) continue;
    forEachChild(next, collect);
    for (let child = children.pop(); child !== undefined; child = children.pop()) open.push(child);
  }
}

/** Calls back for each expression that a statement holds itself; what stands in its blocks is not its own. */
export function forEachExpr(stmt: Stmt, visit: (expr: Expr) => void): void {
  switch (stmt.kind) {
    case 'expr':
      visit(stmt.value);
      return;
    case 'assign':
      stmt.targets.forEach(visit);
      if (stmt.annotation) visit(stmt.annotation);
      visit(stmt.value);
      return;
    case 'declare':
      visit(stmt.target);
      visit(stmt.annotation);
      return;
    case 'augassign':
      visit(stmt.target);
      visit(stmt.value);
      return;
    case 'if':
    case 'while':
      visit(stmt.test);
      return;
    case 'for':
      visit(stmt.target);
      visit(stmt.iter);
      return;
    case 'with':
      for (const { context, target } of stmt.items) {
        visit(context);
        if (target) visit(target);
      }
      return;
    case 'try':
      for (const { type, name } of stmt.handlers) {
        if (type) visit(type);
        if (name) visit(name);
      }
      return;
    case 'return':
      if (stmt.value) visit(stmt.value);
      return;
    case 'raise':
      if (stmt.value) visit(stmt.value);
      if (stmt.cause) visit(stmt.cause);
      return;
    case 'delete':
      stmt.targets.forEach(visit);
      return;
    case 'assert':
      visit(stmt.test);
      if (stmt.message) visit(stmt.message);
      return;
    case 'def':
    case 'class':
      visit(stmt.target);
      return;
    case 'import':
      for (const { target } of stmt.bindings) if (target) visit(target);
      return;
    case 'match':
      visit(stmt.subject);
      for (const each of stmt.cases) {
        each.captures.forEach(visit);
        each.reads.forEach(visit);
        if (each.guard) visit(each.guard);
      }
      return;
    case 'break':
    case 'continue':
    case 'pass':
      return;
  }
}

/** Calls back for each block directly inside a statement, in the order of the text. */
export function forEachBlock(stmt: Stmt, visit: (block: Block) => void): void {
  switch (stmt.kind) {
    case 'if':
    case 'while':
    case 'for':
      visit(stmt.body);
      visit(stmt.orelse);
      return;
    case 'with':
      visit(stmt.body);
      return;
    case 'try':
      visit(stmt.body);
      for (const handler of stmt.handlers) visit(handler.body);
      visit(stmt.orelse);
      visit(stmt.finalbody);
      return;
    case 'match':
      for (const each of stmt.cases) visit(each.body);
      return;
    default:
      return;
  }
}

/** The blocks of a compound statement, in their order. */
export function blocksOf(stmt: Stmt): readonly Block[] {
  const blocks: Block[] = [];
  forEachBlock(stmt, (block) => blocks.push(block));
  return blocks;
}

/**
 * Visits the statements of a block and of the blocks in them, parents first, in the order of the text. A
 * `def` or `class` is visited but not entered. A visitor that answers false keeps the walk out of the
 * statement's blocks.
 */
export function walkStmts(block: Block, visit: (stmt: Stmt) => unknown): void {
  const open: Stmt[] = [];
  const push = (stmts: Block): void => {
    for (let i = stmts.length - 1; i >= 0; i--) open.push(stmts[i]!);
  };
  const blocks: Block[] = [];
  const collect = (inner: Block): void => void blocks.push(inner);
  push(block);
  for (let stmt = open.pop(); stmt !== undefined; stmt = open.pop()) {
    if (visit(stmt) === false) continue;
    forEachBlock(stmt, collect);
    for (let inner = blocks.pop(); inner !== undefined; inner = blocks.pop()) push(inner);
  }
}

/**
 * Visits all expressions in a block and in the blocks in it, outermost first. A visitor that answers false keeps the walk out
 * of the expression.
 */
export function walkExprs(block: Block, visit: (expr: Expr) => unknown): void {
  walkStmts(block, (stmt) => forEachExpr(stmt, (expr) => walkExpr(expr, visit)));
}

/** What its `return` statements give back. */
export function returnedIn(block: Block): readonly Expr[] {
  const found: Expr[] = [];
  walkStmts(block, (stmt) => void (stmt.kind === 'return' && stmt.value !== undefined && found.push(stmt.value)));
  return found;
}

/** Whether an expression, or one in it, is such a one; what `enters` refuses is looked at, but not into. */
export function someExpr(expr: Expr, test: (expr: Expr) => boolean, enters?: (expr: Expr) => boolean): boolean {
  const open: Expr[] = [expr];
  const collect = (child: Expr): void => void open.push(child);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (test(next)) return true;
    if (enters?.(next) !== false) forEachChild(next, collect);
  }
  return false;
}

/** The same of the expressions that a statement holds itself. */
export function someExprOf(stmt: Stmt, test: (expr: Expr) => boolean, enters?: (expr: Expr) => boolean): boolean {
  let found = false;
  forEachExpr(stmt, (expr) => (found ||= someExpr(expr, test, enters)));
  return found;
}

/** The same of the statements in a block and in the blocks in it. */
export function someStmt(block: Block, test: (stmt: Stmt) => boolean, enters?: (stmt: Stmt) => boolean): boolean {
  return block.some(
    (stmt) => test(stmt) || (enters?.(stmt) !== false && blocksOf(stmt).some((inner) => someStmt(inner, test, enters))),
  );
}

/** The same of all expressions in a block and in the blocks in it. */
export const someExprIn = (block: Block, test: (expr: Expr) => boolean, enters?: (expr: Expr) => boolean): boolean =>
  someStmt(block, (stmt) => someExprOf(stmt, test, enters));

/** Calls back for what a function's head evaluates where it is defined: decorators, defaults, annotations. */
export function forEachHeadExpr(fn: FunctionFacts, visit: (expr: Expr) => void): void {
  fn.decorators.forEach(visit);
  for (const param of fn.params) {
    if (param.annotation) visit(param.annotation);
    if (param.default) visit(param.default);
  }
  if (fn.returns) visit(fn.returns);
}
