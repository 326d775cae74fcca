import { exact } from './lists.js';
import { STRIDE } from '../syntax/flat.js';
import { Kind } from '../syntax/kinds.js';
import { lowerExpr, lowerNth } from './expressions.js';
import type { ConstantExpr, ConstantType, Expr } from './ir.js';
import type { Lowering } from './lowering.js';
import { intern } from './names.js';

const QUOTE = 39;
const DOUBLE_QUOTE = 34;

/** `True`, `None`, `...`, and numbers. */
export function lowerConstant(cx: Lowering, node: number, type: ConstantType): ConstantExpr {
  const start = cx.start(node);
  const end = cx.end(node);
  switch (type) {
    case 'none':
    case 'ellipsis':
      return { kind: 'constant', start, end, type, value: null };
    case 'bool':
      return { kind: 'constant', start, end, type, value: cx.kind(node) === Kind.True };
    default:
      return number(cx.text, start, end, type);
  }
}

function number(text: string, start: number, end: number, type: ConstantType): ConstantExpr {
  // One digit is by far the most frequent number.
  if (end - start === 1) return { kind: 'constant', start, end, type, value: text.charCodeAt(start) - 48 };
  let digits = text.slice(start, end).replaceAll('_', '');
  const last = digits.charCodeAt(digits.length - 1) | 32;
  const hasPrefix = /^0[xob]/i.test(digits);
  if (!hasPrefix && last === 106 /* j */) {
    type = 'complex';
    digits = digits.slice(0, -1);
  } else if (last === 108 /* l, a long integer of Python 2 */) {
    digits = digits.slice(0, -1);
  }
  // JavaScript would read the leading zeros that Python allows for zero, and Python 2 for octals, as decimal too.
  const value = Number(digits);
  const fits = type === 'int' ? Number.isSafeInteger(value) : Number.isFinite(value);
  return { kind: 'constant', start, end, type, value: fits ? value : NaN };
}

/** A string, bytes or f-string, or several of them in a row. */
export function lowerString(cx: Lowering, node: number): Expr {
  const start = cx.start(node);
  const end = cx.end(node);
  const parts: Expr[] = [];
  let value = '';
  let type: ConstantType = 'str';
  if (cx.kind(node) === Kind.ConcatenatedString) {
    const limit = cx.limit(node);
    for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
      value += content(cx, child);
      if (isBytes(cx, child)) type = 'bytes';
      interpolations(cx, child, parts);
    }
  } else {
    interpolations(cx, node, parts);
    if (parts.length === 0) {
      value = content(cx, node);
      if (isBytes(cx, node)) type = 'bytes';
    }
  }
  if (parts.length > 0)
    return { kind: 'fstring', start, end, parts: exact(parts), text: textBetween(cx.text, start, end, parts) };
  return { kind: 'constant', start, end, type, value };
}

/** The text between the quotes, escapes as written. */
function content(cx: Lowering, node: number): string {
  const limit = cx.limit(node);
  let from = cx.start(node);
  let to = cx.end(node);
  for (let child = node + STRIDE; child < limit; child = cx.limit(child)) {
    const kind = cx.kind(child);
    if (kind === Kind.StringStart) from = cx.end(child);
    else if (kind === Kind.StringEnd) to = cx.start(child);
  }
  return intern(cx.text, from, Math.max(from, to));
}

/** What an f-string says apart from the values in it. */
function textBetween(text: string, start: number, end: number, parts: readonly Expr[]): string {
  let said = '';
  let from = start;
  for (const part of parts) {
    if (part.start < from) continue;
    said += `${text.slice(from, part.start).replace(/\{\s*$/, '')} `;
    const closed = text.indexOf('}', part.end);
    from = closed < 0 ? part.end : Math.min(closed + 1, end);
  }
  said += text.slice(from, end);
  return intern(said, 0, said.length);
}

function isBytes(cx: Lowering, node: number): boolean {
  for (let i = cx.start(node); i < cx.end(node); i++) {
    const unit = cx.text.charCodeAt(i);
    if (unit === QUOTE || unit === DOUBLE_QUOTE) return false;
    if ((unit | 32) === 98 /* b */) return true;
  }
  return false;
}

/** Lowers what stands in the braces of an f-string, and in the braces of its format specifiers. */
function interpolations(cx: Lowering, node: number, parts: Expr[]): void {
  if (!cx.enter()) return;
  const limit = cx.limit(node);
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.Interpolation || kind === Kind.FormatExpression) {
      const inner = cx.limit(child);
      for (let part = cx.first(child); part !== 0; part = cx.next(part, inner)) {
        const partKind = cx.kind(part);
        if (partKind === Kind.FormatSpecifier) interpolations(cx, part, parts);
        // `{x:=10}` formats x with `=10`; the grammar reads an assignment expression, which needs parentheses.
        else if (partKind === Kind.NamedExpression) parts.push(lowerNth(cx, part, 0));
        else if (partKind !== Kind.TypeConversion) parts.push(lowerExpr(cx, part));
      }
    }
  }
  cx.leave();
}
