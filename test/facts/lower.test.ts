import { describe, expect, it } from 'vitest';
import type { Expr, Stmt } from '../../src/facts/ir.js';
import { lineAt, lineStartsOf } from '../../src/facts/lines.js';
import { expressionsOf, factsOf, functionOf, statementsOf, valueOf } from './support.js';

/** An expression in short: enough to see how it was understood. */
function brief(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'constant':
      return expr.type === 'str' ? JSON.stringify(expr.value) : `${expr.type} ${String(expr.value)}`;
    case 'attribute':
      return `${brief(expr.object)}.${expr.name}`;
    case 'subscript':
      return `${brief(expr.object)}[${brief(expr.index)}]`;
    case 'slice':
      return `slice(${expr.parts.map(brief).join(' ')})`;
    case 'call':
      return `${brief(expr.callee)}(${expr.args.map((arg) => `${arg.star ?? ''}${arg.name === undefined ? '' : `${arg.name}=`}${brief(arg.value)}`).join(', ')})`;
    case 'fstring':
      return `f(${expr.parts.map(brief).join(' ')})`;
    case 'sequence':
      return `${expr.type}${expr.bracketed ? '' : '-bare'}(${expr.items.map(brief).join(' ')})`;
    case 'dict':
      return `{${expr.entries.map(({ key, value }) => `${key === undefined ? '**' : `${brief(key)}: `}${brief(value)}`).join(', ')}}`;
    case 'unary':
      return `(${expr.op} ${brief(expr.operand)})`;
    case 'binary':
      return `(${brief(expr.left)} ${expr.op} ${brief(expr.right)})`;
    case 'compare':
      return `(${brief(expr.left)}${expr.rest.map(({ op, right }) => ` ${op} ${brief(right)}`).join('')})`;
    case 'boolean':
      return `(${expr.values.map(brief).join(` ${expr.op} `)})`;
    case 'conditional':
      return `(${brief(expr.body)} if ${brief(expr.test)} else ${brief(expr.orelse)})`;
    case 'lambda':
      return 'lambda';
    case 'comprehension': {
      const clauses = expr.clauses.map(
        (clause) =>
          `${clause.isAsync ? ' async' : ''} for ${brief(clause.target)} in ${brief(clause.iter)}${clause.conditions.map((each) => ` if ${brief(each)}`).join('')}`,
      );
      return `${expr.type}<${brief(expr.element)}${expr.value ? `: ${brief(expr.value)}` : ''}${clauses.join('')}>`;
    }
    case 'await':
      return `await ${brief(expr.value)}`;
    case 'yield':
      return `yield${expr.from ? ' from' : ''}${expr.value ? ` ${brief(expr.value)}` : ''}`;
    case 'named':
      return `(${expr.target.name} := ${brief(expr.value)})`;
    case 'starred':
      return `*${brief(expr.value)}`;
    case 'error':
      return 'error';
  }
}

describe('an expression', () => {
  it.each([
    ['a.b(c)[d].e', 'a.b(c)[d].e'],
    ['f(1, *a, b=2, **c)', 'f(int 1, *a, b=int 2, **c)'],
    ['f(x for x in y)', 'f(generator<x for x in y>)'],
    ['f(match=type, print=exec)', 'f(match=type, print=exec)'],
    ['a[1:2, ::3, ...]', 'a[tuple-bare(slice(int 1 int 2) slice(int 3) ellipsis null)]'],
    ['a[1,]', 'a[tuple-bare(int 1)]'],
    ['a[1  # , no\n]', 'a[int 1]'],
    ['a[(1, 2)]', 'a[tuple(int 1 int 2)]'],
    ['a and b and c', '(a and b and c)'],
    ['a or b and c or d', '(a or (b and c) or d)'],
    ['not a', '(not a)'],
    ['-a ** -b', '(- (a ** (- b)))'],
    ['a + b * c - d', '((a + (b * c)) - d)'],
    ['a < b <= c != d', '(a < b <= c != d)'],
    ['a not in b is not c', '(a not in b is not c)'],
    ['a <> b', '(a != b)'],
    ['(((a)))', 'a'],
    ['a if b else c', '(a if b else c)'],
    ['a, b', 'tuple-bare(a b)'],
    ['a,', 'tuple-bare(a)'],
    ['(a, b)', 'tuple(a b)'],
    ['()', 'tuple()'],
    ['[a, *b]', 'list(a *b)'],
    ['[*f(x), *y.z]', 'list(*f(x) *y.z)'],
    ['{a, b}', 'set(a b)'],
    ['{a: b, **c}', '{a: b, **c}'],
    ['{}', '{}'],
    ['[x async for x in y if a if b for z in c, d]', 'list<x async for x in y if a if b for z in tuple-bare(c d)>'],
    ['{k: v for k, v in y}', 'dict<k: v for tuple-bare(k v) in y>'],
    ['(x := 1)', '(x := int 1)'],
    ['await a.b()', 'await a.b()'],
    ['(yield)', 'yield'],
    ['(yield from a)', 'yield from a'],
    ['(yield a, b)', 'yield tuple-bare(a b)'],
    ['lambda: 1', 'lambda'],
    ['type(x).y', 'type(x).y'],
    ['print', 'print'],
    ['0x_ff, 0b11, 0o17, 1_000', 'tuple-bare(int 255 int 3 int 15 int 1000)'],
    ['1.5, 1e3, 2j, 10L', 'tuple-bare(float 1.5 float 1000 complex 2 int 10)'],
    ['123456789012345678901234567890', 'int NaN'],
    ['1e999', 'float NaN'],
    ['True, None, ...', 'tuple-bare(bool true none null ellipsis null)'],
    ["x = 'a' \"b\" '''c\\n'''", '"abc\\\\n"'],
    ["x = rb'a\\x00'", 'bytes a\\x00'],
    ["x = ''", '""'],
    ["f'a{b}c{d!r:>{e}}{g=}'", 'f(b d e g)'],
    ["x = f'a'", '"a"'],
    ["'a' f'{b}' 'c'", 'f(b)'],
    ["f'{x:=10}'", 'f(x)'],
    ["f'{(x:=10)}'", 'f((x := int 10))'],
    ["f'{a, b}'", 'f(tuple-bare(a b))'],
    ["f'{{a}}{b}'", 'f(b)'],
    ['f\'{a["k"]}\'', 'f(a["k"])'],
  ])('%s', (text, expected) => {
    expect(brief(valueOf(text))).toBe(expected);
  });

  it('spans what it is made of, without the parentheses around it', () => {
    const text = 'x = (a.bc(d))';
    const call = valueOf(text);
    expect(text.slice(call.start, call.end)).toBe('a.bc(d)');
    expect(call).toMatchObject({ argsStart: text.indexOf('(d)'), callee: { nameStart: text.indexOf('bc') } });
  });
});

describe('a statement', () => {
  const shapes = (text: string): unknown => {
    const facts = factsOf(text);
    expect(facts.syntaxErrors).toEqual([]);
    return facts.functions[0]!.body;
  };

  it('assigns to one or several targets', () => {
    expect(shapes('a = b = 1')).toMatchObject([{ kind: 'assign', targets: [{ name: 'a' }, { name: 'b' }] }]);
    expect(shapes('a.b, c[0] = 1, 2')).toMatchObject([
      { targets: [{ kind: 'sequence', items: [{ kind: 'attribute' }, { kind: 'subscript' }] }] },
    ]);
    expect(shapes('(a) = 1')).toMatchObject([{ targets: [{ name: 'a' }] }]);
    expect(shapes('(a,) = 1')).toMatchObject([{ targets: [{ kind: 'sequence', items: [{ name: 'a' }] }] }]);
    expect(shapes('a: int = 1')).toMatchObject([{ kind: 'assign', annotation: { name: 'int' } }]);
    expect(shapes('a: int')).toMatchObject([{ kind: 'declare', target: { name: 'a' }, annotation: { name: 'int' } }]);
  });

  it.each([
    ['a =\nb = 1', 'assign', 1],
    ['a = # soon\n\n# more\nb.c()', 'expr', 1],
    ['a = \r\nb += 1', 'augassign', 1],
    ['a: int =\nb', 'expr', 1],
    ['a += \nb.c = d = 1', 'assign', 2],
  ])('does not take the line below for the value: %j', (text, kind, targets) => {
    const [first, second, ...others] = shapes(text) as Stmt[];
    expect(first).toMatchObject({ start: 0, value: { kind: 'error' } });
    expect(second).toMatchObject({ kind, start: text.indexOf('\nb') + 1, end: text.length });
    if (second?.kind === 'assign') expect(second.targets).toHaveLength(targets);
    expect(others).toEqual([]);
  });

  it('takes a value that stands below where Python does', () => {
    expect(shapes('a = \\\nb')).toMatchObject([{ kind: 'assign', value: { name: 'b' } }]);
    expect(shapes('a = (\nb)')).toMatchObject([{ kind: 'assign', value: { name: 'b' } }]);
  });

  it('assigns to attributes of type(x), which the grammar takes for an alias', () => {
    const text = 'type(x).count = 1';
    expect(shapes(text)).toMatchObject([
      { kind: 'assign', start: 0, targets: [{ kind: 'attribute', start: 0, end: 13, name: 'count' }] },
    ]);
    expect(brief((shapes(text) as { targets: Expr[] }[])[0]!.targets[0]!)).toBe('type(x).count');
    expect(brief((shapes('type[x] = 1') as { targets: Expr[] }[])[0]!.targets[0]!)).toBe('type[list(x)]');
  });

  it.each(['+', '-', '*', '/', '@', '//', '%', '**', '>>', '<<', '&', '^', '|'])('changes in place by %s', (op) => {
    expect(shapes(`a.b ${op}= 1`)).toMatchObject([{ kind: 'augassign', op, target: { kind: 'attribute' } }]);
  });

  it('branches', () => {
    expect(shapes('if a:\n  b\nelif c:\n  d\nelse:\n  e\n')).toMatchObject([
      {
        kind: 'if',
        elif: false,
        body: [{ value: { name: 'b' } }],
        orelse: [{ kind: 'if', elif: true, test: { name: 'c' }, orelse: [{ value: { name: 'e' } }] }],
      },
    ]);
  });

  it('loops', () => {
    expect(shapes('for a in b, c:\n  d\nelse:\n  e\n')).toMatchObject([
      { kind: 'for', isAsync: false, iter: { kind: 'sequence' }, body: [{}], orelse: [{ value: { name: 'e' } }] },
    ]);
    expect(shapes('while a:\n  break\nelse:\n  continue\n')).toMatchObject([
      { kind: 'while', body: [{ kind: 'break' }], orelse: [{ kind: 'continue' }] },
    ]);
    expect(factsOf('async def f():\n  async for a in b: pass\n  async with c: pass\n').functions[1]).toMatchObject({
      isAsync: true,
      body: [
        { kind: 'for', isAsync: true },
        { kind: 'with', isAsync: true },
      ],
    });
  });

  it.each([
    'with a as b, c as d.e, f: pass',
    'with (a as b, c as d.e, f): pass',
    'with (\n  a as b,\n  c as d.e,\n  f,\n): pass',
  ])('%j holds three things', (text) => {
    expect(shapes(text)).toMatchObject([
      {
        kind: 'with',
        items: [
          { context: { name: 'a' }, target: { name: 'b' } },
          { context: { name: 'c' }, target: { kind: 'attribute', name: 'e' } },
          { context: { name: 'f' } },
        ],
      },
    ]);
  });

  it('holds one thing in parentheses, and two without names', () => {
    expect(shapes('with (a): pass')).toMatchObject([{ items: [{ context: { name: 'a' } }] }]);
    expect(shapes('with (a as b): pass')).toMatchObject([
      { items: [{ context: { name: 'a' }, target: { name: 'b' } }] },
    ]);
    expect(shapes('with (a, b): pass')).toMatchObject([
      { items: [{ context: { name: 'a' } }, { context: { name: 'b' } }] },
    ]);
  });

  it('tries', () => {
    const text = 'try:\n  a\nexcept (B, C) as d:\n  e\nexcept F, G:\n  h\nexcept:\n  i\nelse:\n  j\nfinally:\n  k\n';
    expect(shapes(text)).toMatchObject([
      {
        kind: 'try',
        body: [{}],
        handlers: [
          { type: { kind: 'sequence' }, name: { name: 'd' }, body: [{ value: { name: 'e' } }] },
          { type: { kind: 'sequence', items: [{ name: 'F' }, { name: 'G' }] } },
          { body: [{ value: { name: 'i' } }] },
        ],
        orelse: [{ value: { name: 'j' } }],
        finalbody: [{ value: { name: 'k' } }],
      },
    ]);
  });

  it('imports', () => {
    const text =
      'import a, b.c, d.e as f\nfrom . import g\nfrom ..h.i import (j, k as l,)\nfrom m import *\nfrom __future__ import n\n';
    expect(shapes(text)).toMatchObject([
      {
        bindings: [
          { module: 'a', level: 0, target: { name: 'a' }, bindsRoot: false },
          { module: 'b.c', target: { name: 'b' }, bindsRoot: true },
          { module: 'd.e', target: { name: 'f' }, bindsRoot: false },
        ],
      },
      { bindings: [{ module: '', level: 1, member: 'g', target: { name: 'g' } }] },
      {
        bindings: [
          { module: 'h.i', level: 2, member: 'j' },
          { module: 'h.i', level: 2, member: 'k', target: { name: 'l' } },
        ],
      },
      { bindings: [{ module: 'm', member: '*' }] },
      { bindings: [{ module: '__future__', member: 'n' }] },
    ]);
  });

  it('matches', () => {
    const text = [
      'match a, b:',
      '  # comment',
      '  case [c, {"k": d, **e}] if f: pass',
      '  case G.h | I(j=k): pass',
      '  case (l): pass',
      '  case (m,): pass',
      '  case None | _: pass',
      '  case n, o: pass',
      '',
    ].join('\n');
    const cases = (
      shapes(text) as { cases: { captures: { name: string }[]; reads: Expr[]; irrefutable: boolean }[] }[]
    )[0]!.cases;
    expect(
      cases.map((each) => [
        each.captures.map(({ name }) => name).join(),
        each.reads.map(brief).join(),
        each.irrefutable,
      ]),
    ).toEqual([
      ['c,d,e', '"k"', false],
      ['k', 'G.h,I', false],
      ['l', '', true],
      ['m', '', false],
      ['', 'none null', true],
      ['n,o', '', false],
    ]);
    expect(shapes(text)).toMatchObject([{ subject: { kind: 'sequence', items: [{ name: 'a' }, { name: 'b' }] } }]);
  });

  it('raises, asserts, deletes, returns', () => {
    expect(shapes('raise a from b\nraise\nassert a, b\ndel a, b.c\ndel (d, e)\n')).toMatchObject([
      { kind: 'raise', value: { name: 'a' }, cause: { name: 'b' } },
      { kind: 'raise' },
      { kind: 'assert', test: { name: 'a' }, message: { name: 'b' } },
      { kind: 'delete', targets: [{ name: 'a' }, { kind: 'attribute' }] },
      { kind: 'delete', targets: [{ name: 'd' }, { name: 'e' }] },
    ]);
    expect(functionOf(factsOf('def f():\n  return\n  return a, b\n'), 'f').body).toMatchObject([
      { kind: 'return' },
      { kind: 'return', value: { kind: 'sequence' } },
    ]);
  });

  it('of Python 2 is read as a call', () => {
    const facts = factsOf('print "a", b\nprint >>c, d\nexec "e" in f\n');
    expect(statementsOf(facts).map((stmt) => (stmt.kind === 'expr' ? brief(stmt.value) : stmt.kind))).toEqual([
      'print("a", b)',
      'print(c, d)',
      'exec("e", f)',
    ]);
  });

  it('ends where its code ends, not behind the comment that follows', () => {
    const text = 'def f():\n    if a:\n        g()  # note\n    # more\n\n# last\nx = 1\n';
    const facts = factsOf(text);
    expect(text.slice(facts.functions[1]!.start, facts.functions[1]!.end)).toBe('def f():\n    if a:\n        g()');
  });

  it('that is only a string is left out', () => {
    expect(shapes('"""doc"""\nx = 1\n"comment"\n')).toMatchObject([{ kind: 'assign' }]);
  });
});

describe('a function', () => {
  it('knows its decorators, defaults and annotations', () => {
    const text = '@a.b(1)\n@c\ndef f(x: int = d, *, y=e) -> g:\n    pass\n';
    const fn = functionOf(factsOf(text), 'f');
    expect(fn.decorators.map(brief)).toEqual(['a.b(int 1)', 'c']);
    expect(fn.params).toMatchObject([
      { name: 'x', annotation: { name: 'int' }, default: { name: 'd' } },
      { name: 'y', kind: 'keyword-only', default: { name: 'e' } },
    ]);
    expect(fn.returns).toMatchObject({ name: 'g' });
    expect(text.slice(fn.start, fn.end)).toBe(text.slice(text.indexOf('def')).trimEnd());
    expect(text.slice(fn.nameSpan.start, fn.nameSpan.end)).toBe('f');
    // The statement begins at the first decorator.
    expect(factsOf(text).functions[0]!.body).toMatchObject([{ kind: 'def', start: 0, end: fn.end }]);
  });

  it.each([
    ['pass', true],
    ['...', true],
    ['"""Doc."""', true],
    ['"""Doc."""\n    raise NotImplementedError("x")', true],
    ['raise NotImplementedError', true],
    ['return', false],
    ['x()', false],
    ['raise ValueError', false],
  ])('that only says %j is a stub: %s', (body, isStub) => {
    expect(functionOf(factsOf(`def f():\n    ${body}\n`), 'f').isStub).toBe(isStub);
  });

  it('is a generator where it yields itself', () => {
    const facts = factsOf(
      'def f():\n    x = yield 1\ndef g():\n    def h():\n        yield from y\n    return lambda: (yield)\n',
    );
    expect(facts.functions.map((fn) => [fn.qualname, fn.isGenerator])).toEqual([
      ['<module>', false],
      ['f', true],
      ['g', false],
      ['g.h', true],
      ['g.<lambda>', true],
    ]);
  });

  it('of Python 2 takes parameters apart', () => {
    const fn = functionOf(factsOf('def f(a, (b, c), d):\n    pass\n'), 'f');
    expect(fn.params.map(({ name }) => name)).toEqual(['a', '(b, c)', 'd']);
    expect(fn.locals).toEqual(['a', '(b, c)', 'd', 'b', 'c']);
  });

  it('that is a lambda returns its body', () => {
    const facts = factsOf('f = lambda a, *b: a');
    expect(facts.functions[1]).toMatchObject({
      name: '<lambda>',
      nameSpan: { start: 4, end: 10 },
      params: [{ name: 'a' }, { name: 'b', kind: 'varargs' }],
      body: [{ kind: 'return', value: { name: 'a' } }],
    });
  });
});

describe('a class', () => {
  it('knows its bases and decorators', () => {
    const [cls] = factsOf('@d\nclass A(B.c, metaclass=M, **k): pass\n').classes;
    expect(cls!.bases.map((base) => `${base.star ?? ''}${base.name ?? ''} ${brief(base.value)}`)).toEqual([
      ' B.c',
      'metaclass M',
      '** k',
    ]);
    expect(cls!.decorators.map(brief)).toEqual(['d']);
  });

  it('without a body, as while typing, is a class all the same', () => {
    expect(factsOf('class A:\n').classes).toMatchObject([{ name: 'A' }]);
  });
});

describe('lines', () => {
  it.each([
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r\nb\rc\nd', [0, 3, 5, 7]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['a\u2028b\fc\vd', [0]],
  ])('of %j begin at %j', (text, starts) => {
    expect(lineStartsOf(text)).toEqual(starts);
    expect(factsOf(text).lineStarts).toEqual(starts);
  });

  it('are found by offset', () => {
    const starts = lineStartsOf('a\nbc\n\nd');
    expect([0, 1, 2, 4, 5, 6, 7].map((offset) => lineAt(starts, offset))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  });
});

describe('line ends and marks', () => {
  const text = 'class A:\n    def f(self):\n        self.x = 1\n        return [x for x in self.y]\n';
  const names = (source: string): string[] =>
    expressionsOf(factsOf(source)).map((expr) => `${expr.kind} ${source.slice(expr.start, expr.end)}`);

  it('CRLF makes no difference', () => {
    expect(names(text.replaceAll('\n', '\r\n'))).toEqual(names(text));
  });

  it('a byte order mark makes no difference', () => {
    expect(names(`\ufeff${text}`)).toEqual(names(text));
  });

  it('CR alone makes no difference, also behind a comment', () => {
    const commented = text.replace('1', '1  # one');
    expect(names(commented.replaceAll('\n', '\r'))).toEqual(names(commented));
  });
});
