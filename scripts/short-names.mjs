/**
 * Which members of the analysis may be called by short names in what browsers load. They are those that nothing outside the
 * analysis can name: declared by its own classes and interfaces, said nowhere else in the bundle, in other parts of the
 * project, by the platform, or as a text. What tables are asked by a program's own words is said, too: their keys are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** What no other bundle is handed an object of. */
const INNER = new Set(['facts', 'fixes', 'knowledge', 'program', 'rules', 'server', 'syntax', 'witness', 'workspace']);
/** What these folders say to clients, and read from what people and clients write. */
const SPOKEN = ['server/protocol.ts', 'server/settings.ts', 'workspace/baseline.ts', 'workspace/config-keys.ts'];
/** Packages that go into the same bundle, as far as they are written in JavaScript. */
const PACKAGES = [
  'vscode-jsonrpc',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'web-tree-sitter',
  'picomatch',
  'smol-toml',
];

const filesIn = (folder, isMeant) =>
  readdirSync(folder, { recursive: true })
    .filter(isMeant)
    .map((name) => join(folder, name));

/** Browsers load nothing of what only Node runs. */
const isSource = (name) => /(?<!\.node)\.tsx?$/.test(name);
const NODE_ONLY = new Set(['cli']);

/** A text that names a member where it stands, `'callee' in call`: the bundler shortens it as well. */
const isKey = ({ parent }) =>
  ts.isElementAccessExpression(parent) ||
  (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword);

/** Types say nothing at run time. */
const isText = (node) => ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent);

const parsed = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** The members that the classes and interfaces of a file declare, its texts, and the keys of its objects. */
function namesIn(file) {
  const [declared, said] = [new Set(), new Set()];
  const isMember = (node) =>
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isGetAccessor(node) ||
    (ts.isParameter(node) && node.modifiers !== undefined);
  // What tables are asked by the names of a program is written as keys of objects that a file keeps.
  const isTable = (node) =>
    ts.isVariableDeclaration(node) &&
    (node.type?.getText().includes('Record<') || (node.initializer && isObject(node.initializer) && isOfFile(node)));
  const isObject = (node) =>
    ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
      ? isObject(node.expression)
      : ts.isObjectLiteralExpression(node);
  const isOfFile = (node) => ts.isSourceFile(node.parent.parent.parent);
  const visit = (node, inTable) => {
    if (isMember(node) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    else if (inTable && ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) said.add(node.name.text);
    else if (isText(node) && !isKey(node)) said.add(node.text);
    ts.forEachChild(node, (child) => visit(child, inTable || isTable(node)));
  };
  visit(parsed(file), file.includes(`${sep}knowledge${sep}`));
  return { declared, said };
}

/** What a file calls members by: where it declares, names or takes apart one, and what it says as a text, which may be a key. */
function membersIn(file) {
  const members = [];
  const visit = (node) => {
    if (isNameOfMember(node)) members.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return members;
}

/** Variables, parameters, functions, classes and types are called by names of their own; all other names may be members'. */
function isNameOfMember(node) {
  if (isText(node)) return true;
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  // `<th scope="row">` is HTML, and no part of an object.
  if (ts.isJsxAttribute(parent)) return !/^[a-z]/.test(parent.parent.parent.tagName.getText());
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.propertyName === node || ts.isObjectBindingPattern(parent.parent);
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return parent.name === node || parent.right === node;
  if (ts.isParameter(parent)) return parent.modifiers !== undefined;
  return (
    (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElement(parent)) && parent.name === node
  );
}

/** All names of the platform: of what is global, and of what that makes. */
function platformNames() {
  const found = new Set();
  const note = (value) => {
    if (Object(value) === value) for (const name of Object.getOwnPropertyNames(value)) found.add(name);
  };
  note(globalThis);
  note(new Error('', { cause: undefined }));
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    note(globalThis[name]);
    note(globalThis[name]?.prototype);
  }
  return found;
}

/** The names for the bundler to shorten, as its options: where code asks for a member by a text, that is shortened with it. */
export function shortNames() {
  const [declared, taken] = [new Set(), platformNames()];
  const take = (file) => {
    for (const name of membersIn(file)) taken.add(name);
  };
  for (const folder of readdirSync(join(root, 'src'))) {
    if (NODE_ONLY.has(folder)) continue;
    if (isSource(folder)) take(join(root, 'src', folder));
    else
      for (const file of filesIn(join(root, 'src', folder), isSource)) {
        if (!INNER.has(folder)) take(file);
        else {
          const names = namesIn(file);
          for (const name of names.declared) declared.add(name);
          for (const name of names.said) taken.add(name);
        }
      }
  }
  for (const name of SPOKEN) take(join(root, 'src', name));
  for (const name of PACKAGES) filesIn(join(root, 'node_modules', name), (one) => /\.[cm]?js$/.test(one)).forEach(take);
  const short = [...declared].filter((name) => name.length > 2 && !taken.has(name));
  return { mangleProps: new RegExp(`^(${short.join('|')})$`), mangleQuoted: true };
}
