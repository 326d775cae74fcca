/** An expression as the user wrote it, short enough for a story; what is too long is cut to what matters. */

import type { Argument, Expr } from '../facts/ir.js';

const LONGEST = 40;

/** The expression in Python; undefined where it is long or of a kind that no story needs. */
export function spell(expr: Expr): string | undefined {
  const text = write(expr);
  return text !== undefined && text.length <= LONGEST ? text : undefined;
}

function write(expr: Expr): string | undefined {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'attribute':
      return joined`${expr.object}.${expr.name}`;
    case 'subscript':
      return joined`${expr.object}[${expr.index}]`;
    case 'constant':
      return writeConstant(expr);
    case 'call': {
      const args = expr.args.map(writeArgument);
      const callee = write(expr.callee);
      if (callee === undefined) return undefined;
      const inner = args.join(', ');
      return args.includes(undefined) || inner.length > LONGEST / 2 ? `${callee}(…)` : `${callee}(${inner})`;
    }
    case 'unary':
      return expr.op === 'not' ? joined`not ${expr.operand}` : joined`${expr.op}${expr.operand}`;
    case 'binary':
      return joined`${expr.left} ${expr.op} ${expr.right}`;
    case 'compare':
      return expr.rest.reduce<string | undefined>((left, { op, right }) => {
        const other = write(right);
        return left === undefined || other === undefined ? undefined : `${left} ${op} ${other}`;
      }, write(expr.left));
    case 'boolean': {
      const parts = expr.values.map(write);
      return parts.includes(undefined) ? undefined : parts.join(` ${expr.op} `);
    }
    case 'sequence': {
      const items = expr.items.map(write);
      if (items.includes(undefined)) return undefined;
      const inner = items.join(', ');
      if (expr.type === 'list') return `[${inner}]`;
      return expr.type === 'set' ? `{${inner}}` : `(${inner}${items.length === 1 ? ',' : ''})`;
    }
    case 'dict':
      return expr.entries.length === 0 ? '{}' : '{…}';
    default:
      return undefined;
  }
}

function joined(texts: TemplateStringsArray, ...parts: readonly (Expr | string)[]): string | undefined {
  let all = texts[0] ?? '';
  for (const [index, part] of parts.entries()) {
    const text = typeof part === 'string' ? part : write(part);
    if (text === undefined) return undefined;
    all += text + (texts[index + 1] ?? '');
  }
  return all;
}

function writeArgument({ name, star, value }: Argument): string | undefined {
  const text = write(value);
  return text && `${star ?? ''}${name === undefined ? '' : `${name}=`}${text}`;
}

function writeConstant({ type, value }: Expr & { kind: 'constant' }): string | undefined {
  switch (type) {
    case 'none':
      return 'None';
    case 'bool':
      return value === true ? 'True' : 'False';
    case 'str':
      return `'${String(value)}'`;
    case 'int':
    case 'float':
      return String(value);
    default:
      return undefined;
  }
}
