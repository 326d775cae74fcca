/**
 * Texts that a bundle says more than once, said once: each gets a variable, where that is shorter. It is for what browsers
 * load, after all else has been made short: minifiers leave this to the packing on the wire.
 */
import ts from 'typescript';

/** A name, and what stands beside it: `,` and `=`. */
const NAMED = 2;

/**
 * The same program, with a variable for each text that is shorter so. It has to be a script that is one function called at
 * once, whose own the variables are then, or a module.
 */
export function shareStrings(code) {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true);
  const taken = new Set();
  const uses = new Map();
  const visit = (node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) taken.add(node.text);
    if (ts.isStringLiteral(node) && isValue(node)) {
      const text = node.getText(file);
      if (!uses.has(text)) uses.set(text, []);
      uses.get(text).push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const names = namesBeside(taken);
  const declared = [];
  const edits = [];
  const often = [...uses].sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1));
  let name = names.next().value;
  for (const [text, nodes] of often) {
    const saved = nodes.length * (text.length - name.length) - (text.length + name.length + NAMED);
    if (saved <= 0) continue;
    declared.push(`${name}=${text}`);
    for (const node of nodes) edits.push({ start: node.getStart(file), end: node.end, text: name });
    name = names.next().value;
  }
  if (declared.length === 0) return code;
  const at = beginning(file);
  edits.push({ start: at, end: at, text: `const ${declared.join(',')};` });
  return edited(code, edits);
}

/** Whether a text is a value like any other: no name of a property, no directive, nothing that says what is imported. */
function isValue(node) {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
    return false;
  if (parent.name === node || parent.propertyName === node) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportAttribute(parent)) return false;
  // Engines have a quick way for `typeof x == "function"`, as it is written.
  return !(ts.isBinaryExpression(parent) && [parent.left, parent.right].some(ts.isTypeOfExpression));
}

/** Where variables are declared before all that uses them: in the function that the script is, or at the top of the module. */
function beginning(file) {
  const [first, ...others] = file.statements.filter((stmt) => !isDirective(stmt));
  const body =
    others.length === 0 && first && ts.isExpressionStatement(first) ? calledAtOnce(first.expression) : undefined;
  const stmts = body?.statements ?? file.statements;
  const directive = stmts.filter(isDirective).at(-1);
  if (directive) return directive.end;
  const shebang = ts.getShebang(file.text);
  return body ? body.getStart(file) + 1 : shebang === undefined ? 0 : shebang.length + 1;
}

const isDirective = (stmt) => ts.isExpressionStatement(stmt) && ts.isStringLiteral(stmt.expression);

function calledAtOnce(expr) {
  let inner = expr;
  while (ts.isParenthesizedExpression(inner) || ts.isPrefixUnaryExpression(inner) || ts.isCallExpression(inner))
    inner = ts.isPrefixUnaryExpression(inner) ? inner.operand : inner.expression;
  const isOne = ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
  return isOne && ts.isBlock(inner.body) ? inner.body : undefined;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

/** `$a`, `$b`, … `$aa`: names that nothing in the program has. */
function* namesBeside(taken) {
  for (let round = ['$']; ; round = round.flatMap((start) => [...LETTERS].map((letter) => start + letter)))
    for (const name of round) if (name !== '$' && !taken.has(name)) yield name;
}

/** `case"x":` needs no blank, `case $a:` does. */
function edited(code, edits) {
  const parts = [];
  let from = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    const isPart = (at) => end > start && /[\w$]/.test(code[at] ?? '');
    parts.push(code.slice(from, start), isPart(start - 1) ? ' ' : '', text, isPart(end) ? ' ' : '');
    from = end;
  }
  return parts.join('') + code.slice(from);
}
