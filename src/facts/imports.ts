import { Kind } from '../syntax/kinds.js';
import type { ImportBinding, ImportStmt } from './ir.js';
import type { Lowering } from './lowering.js';
import { intern } from './names.js';

const DOT = 46;

/** `import a.b`, `from a import b`, `from __future__ import c`. */
export function lowerImport(cx: Lowering, node: number): ImportStmt {
  const bindings: ImportBinding[] = [];
  const kind = cx.kind(node);
  const limit = cx.limit(node);
  let child = cx.first(node);
  if (kind === Kind.Import) {
    for (; child !== 0; child = cx.next(child, limit)) addModule(cx, child, bindings);
  } else {
    let module = '__future__';
    let level = 0;
    if (kind === Kind.ImportFrom && child !== 0) {
      module = moduleOf(cx, child);
      level = levelOf(cx, child);
      child = cx.next(child, limit);
    }
    for (; child !== 0; child = cx.next(child, limit)) addMember(cx, child, module, level, bindings);
  }
  return { kind: 'import', start: cx.start(node), end: cx.end(node), bindings };
}

/** One of `a`, `a.b.c`, `a.b as c`. */
function addModule(cx: Lowering, node: number, bindings: ImportBinding[]): void {
  if (cx.kind(node) === Kind.AliasedImport) {
    const { name, alias } = aliased(cx, node);
    if (alias !== 0) bindings.push({ module: dotted(cx, name), level: 0, target: cx.bind(alias), bindsRoot: false });
    return;
  }
  const root = cx.kind(node) === Kind.DottedName ? cx.first(node) : 0;
  if (root === 0 || cx.isMissing(root)) return;
  const bindsRoot = cx.next(root, cx.limit(node)) !== 0;
  bindings.push({ module: dotted(cx, node), level: 0, target: cx.bind(root), bindsRoot });
}

/** One of `x`, `x as y`, `*` of a `from` import. */
function addMember(cx: Lowering, node: number, module: string, level: number, bindings: ImportBinding[]): void {
  const kind = cx.kind(node);
  if (kind === Kind.WildcardImport) {
    bindings.push({ module, level, member: '*', bindsRoot: false });
    return;
  }
  const { name, alias } = kind === Kind.AliasedImport ? aliased(cx, node) : { name: node, alias: cx.first(node) };
  if (name === 0 || alias === 0 || cx.isMissing(alias)) return;
  bindings.push({ module, level, member: dotted(cx, name), target: cx.bind(alias), bindsRoot: false });
}

function aliased(cx: Lowering, node: number): { name: number; alias: number } {
  const name = cx.first(node);
  return { name, alias: name === 0 ? 0 : cx.next(name, cx.limit(node)) };
}

function moduleOf(cx: Lowering, node: number): string {
  if (cx.kind(node) !== Kind.RelativeImport) return dotted(cx, node);
  const name = cx.child(node, Kind.DottedName);
  return name === 0 ? '' : dotted(cx, name);
}

function levelOf(cx: Lowering, node: number): number {
  const prefix = cx.kind(node) === Kind.RelativeImport ? cx.child(node, Kind.ImportPrefix) : 0;
  if (prefix === 0) return 0;
  let level = 0;
  for (let i = cx.start(prefix); i < cx.end(prefix); i++) if (cx.text.charCodeAt(i) === DOT) level++;
  return level;
}

/** The parts of a dotted name joined, whatever blanks and line ends stand between them. */
function dotted(cx: Lowering, node: number): string {
  if (node === 0) return '';
  const limit = cx.limit(node);
  const root = cx.first(node);
  if (root === 0) return '';
  if (cx.next(root, limit) === 0) return cx.nameText(root);
  const parts: string[] = [];
  for (let part = root; part !== 0; part = cx.next(part, limit)) parts.push(cx.nameText(part));
  const name = parts.join('.');
  return intern(name, 0, name.length);
}
