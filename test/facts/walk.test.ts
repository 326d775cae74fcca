import { describe, expect, it } from 'vitest';
import type { Expr, Stmt } from '../../src/facts/ir.js';
import { forEachChild, forEachHeadExpr, walkExpr, walkStmts } from '../../src/facts/walk.js';
import { factsOf, functionOf, valueOf } from './support.js';

const nameOf = (expr: Expr): string => (expr.kind === 'name' ? expr.name : expr.kind);

describe('walkExpr', () => {
  const text = 'f(a, *b, c=d.e)[g:h] + (i if j else k) + {l: m, **n}[o] < [p for q in r if s]';

  it('visits parents first, in the order of the text', () => {
    const names: string[] = [];
    walkExpr(valueOf(text), (expr) => {
      if (expr.kind === 'name') names.push(expr.name);
    });
    expect(names.join('')).toBe('fabdghijklmnopqrs');
  });

  it('stays out of what the visitor declines', () => {
    const seen: string[] = [];
    walkExpr(valueOf('f(a, g(b), c)'), (expr) => {
      seen.push(nameOf(expr));
      return !(expr.kind === 'call' && nameOf(expr.callee) === 'g');
    });
    expect(seen).toEqual(['call', 'f', 'a', 'call', 'c']);
  });

  it('does not enter lambdas', () => {
    const seen: string[] = [];
    walkExpr(valueOf('f(lambda: x)'), (expr) => void seen.push(nameOf(expr)));
    expect(seen).toEqual(['call', 'f', 'lambda']);
  });

  it('visits every kind of part', () => {
    const parts = (source: string): string[] => {
      const found: string[] = [];
      forEachChild(valueOf(source), (child) => void found.push(nameOf(child)));
      return found;
    };
    expect(parts('(yield a)')).toEqual(['a']);
    expect(parts('(a := b)')).toEqual(['a', 'b']);
    expect(parts('await a')).toEqual(['a']);
    expect(parts('-a')).toEqual(['a']);
    expect(parts('a or b')).toEqual(['a', 'b']);
    expect(parts("f'{a}{b}'")).toEqual(['a', 'b']);
    expect(parts('{a: b for c in d}')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('walkStmts', () => {
  const text = [
    'if a:',
    '  b',
    'elif c:',
    '  d',
    'else:',
    '  e',
    'for f in g:',
    '  h',
    'else:',
    '  i',
    'while j: k',
    'with l: m',
    'try:',
    '  n',
    'except o:',
    '  p',
    'else:',
    '  q',
    'finally:',
    '  r',
    'match s:',
    '  case 1: t',
    'def u():',
    '  hidden',
    'v',
    '',
  ].join('\n');
  const simple = (stmt: Stmt): string => (stmt.kind === 'expr' ? nameOf(stmt.value) : stmt.kind);

  it('visits statements in the order of the text, without those of functions', () => {
    const seen: string[] = [];
    walkStmts(factsOf(text).functions[0]!.body, (stmt) => void seen.push(simple(stmt)));
    expect(seen.join(' ')).toBe('if b if d e for h i while k with m try n p q r match t def v');
  });

  it('stays out of what the visitor declines', () => {
    const seen: string[] = [];
    walkStmts(factsOf(text).functions[0]!.body, (stmt) => {
      seen.push(simple(stmt));
      return stmt.kind === 'with';
    });
    expect(seen.join(' ')).toBe('if for while with m try match def v');
  });
});

describe('forEachHeadExpr', () => {
  it('visits decorators, annotations, defaults and the return type', () => {
    const seen: string[] = [];
    const fn = functionOf(factsOf('@a\ndef f(x: b = c, *y: d, z=e) -> g: h\n'), 'f');
    forEachHeadExpr(fn, (expr) => void seen.push(nameOf(expr)));
    expect(seen.join('')).toBe('abcdeg');
  });
});
