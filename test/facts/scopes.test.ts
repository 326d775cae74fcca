import { describe, expect, it } from 'vitest';
import { factsOf, functionOf, scopesOf } from './support.js';

describe('a name', () => {
  it('is local where its function binds it anywhere, also below', () => {
    expect(scopesOf(factsOf('def f():\n    print(x)\n    x = 1\n'), 'x')).toEqual(['local f', 'local f']);
  });

  it('is global where nothing around binds it, and everywhere in the module', () => {
    expect(scopesOf(factsOf('x = 1\ndef f():\n    return x\n'), 'x')).toEqual(['global', 'global']);
  });

  it.each([
    ['import', 'import x'],
    ['a dotted import', 'import x.y'],
    ['from', 'from m import x'],
    ['as', 'from m import y as x'],
    ['def', 'def x(): pass'],
    ['class', 'class x: pass'],
    ['for', 'for x in y: pass'],
    ['for with several', 'for a, (b, *x) in y: pass'],
    ['with', 'with y as x: pass'],
    ['with in parentheses', 'with (a as b, y as x): pass'],
    ['except', 'try: pass\n    except E as x: pass'],
    ['except*', 'try: pass\n    except* E as x: pass'],
    ['del', 'del x'],
    ['augmented assignment', 'x += 1'],
    ['a walrus', 'print(x := 1)'],
    ['a walrus in a comprehension', '[x := i for i in y]'],
    ['a walrus in a comprehension in a comprehension', '[[x := i for i in j] for j in y]'],
    ['a chain of assignments', 'a = x = 1'],
    ['unpacking', '[a, (x, *b)] = y'],
    ['an annotation', 'x: int'],
    ['a capture', 'match y:\n        case x: pass'],
    ['a capture in a sequence', 'match y:\n        case [1, *x]: pass'],
    ['a capture in a mapping', 'match y:\n        case {"a": 1, **x}: pass'],
    ['a capture in a class', 'match y:\n        case A(b=x): pass'],
    ['a capture by as', 'match y:\n        case A() | B() as x: pass'],
    ['type', 'type x = int'],
  ])('is bound by %s', (_, statement) => {
    const facts = factsOf(`def f():\n    ${statement}\n    return x\n`);
    expect(facts.syntaxErrors).toEqual([]);
    expect(new Set(scopesOf(facts, 'x'))).toEqual(new Set(['local f']));
    expect(functionOf(facts, 'f').locals).toContain('x');
  });

  it.each([
    ['an attribute', 'x.y = 1'],
    ['an element', 'x[0] = 1'],
    ['a keyword', 'g(x=1)'],
    ['an attribute of that name', 'y.x = 1'],
    ['a value in a pattern', 'match y:\n        case x.z: pass'],
    ['a class in a pattern', 'match y:\n        case x(): pass'],
    ['a deleted element', 'del x[0]'],
    ['a comprehension', '[x for x in y]'],
    ['the wildcard', 'match y:\n        case _: pass'],
  ])('is not bound by %s', (_, statement) => {
    const facts = factsOf(`def f():\n    ${statement}\n    return x\n`);
    expect(facts.syntaxErrors).toEqual([]);
    expect(scopesOf(facts, 'x').at(-1)).toBe('global');
  });

  it('of a parameter has the slot of its place', () => {
    const fn = functionOf(factsOf('def f(a, /, b: int, c=1, *d, e, f=2, **g):\n    h = 1\n'), 'f');
    expect(fn.locals).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(fn.params.map(({ name, slot, kind }) => `${slot} ${name} ${kind}`)).toEqual([
      '0 a positional-only',
      '1 b positional',
      '2 c positional',
      '3 d varargs',
      '4 e keyword-only',
      '5 f keyword-only',
      '6 g kwargs',
    ]);
  });

  it('belongs to the module where it is declared global, also for functions further in', () => {
    const facts = factsOf('def f():\n    global x\n    x = 1\n    def g():\n        return x\n');
    expect(scopesOf(facts, 'x')).toEqual(['global', 'global']);
    expect(functionOf(facts, 'f').locals).toEqual(['g']);
  });

  it('belongs to the enclosing function where it is declared nonlocal', () => {
    const facts = factsOf('def f():\n    x = 0\n    def g():\n        nonlocal x\n        x += 1\n');
    expect(scopesOf(facts, 'x')).toEqual(['local f', 'enclosing f']);
    expect(functionOf(facts, 'f').captured).toEqual([0]);
    expect(functionOf(facts, 'f.g').locals).toEqual([]);
  });

  it('in a default or a decorator belongs to the scope around', () => {
    const facts = factsOf('def f(x):\n    @x\n    def g(y=x, x=1):\n        return x\n');
    expect(scopesOf(facts, 'x')).toEqual(['local f', 'local f', 'local f.g']);
    expect(functionOf(facts, 'f').captured).toEqual([]);
  });

  it('is seen by a lambda', () => {
    const facts = factsOf('def f(x):\n    return lambda y, z=x: x + y\n');
    expect(scopesOf(facts, 'x')).toEqual(['local f', 'enclosing f']);
    expect(scopesOf(facts, 'y')).toEqual(['local f.<lambda>']);
    expect(functionOf(facts, 'f').captured).toEqual([0]);
  });

  it('is compared as Python compares it', () => {
    expect(scopesOf(factsOf('def f(\ufb01):\n    return fi\n'), 'fi')).toEqual(['local f']);
  });
});

describe('a class', () => {
  it('has names of its own, which its methods do not see', () => {
    const facts = factsOf('class A:\n    x = 1\n    y = x\n    def f(self):\n        return x\n');
    expect(scopesOf(facts, 'x')).toEqual(['local A', 'local A', 'global']);
  });

  it('lets its methods see the function around it', () => {
    const facts = factsOf(
      'def g():\n    x = 1\n    class A:\n        x = 2\n        def f(self):\n            return x\n',
    );
    expect(scopesOf(facts, 'x')).toEqual(['local g', 'local g.A', 'enclosing g']);
    expect(functionOf(facts, 'g').captured).toEqual([0]);
  });

  it('captures what its body reads of the function around it', () => {
    const facts = factsOf('def g():\n    x = 1\n    class A:\n        y = x\n');
    expect(scopesOf(facts, 'x')).toEqual(['local g', 'enclosing g']);
    expect(functionOf(facts, 'g').captured).toEqual([0]);
  });

  it('hides its names from comprehensions, but for the first iterable', () => {
    const facts = factsOf('class A:\n    x = 1\n    y = [x for _ in x]\n');
    // The element comes first in the text, the iterable last.
    expect(scopesOf(facts, 'x')).toEqual(['local A', 'global', 'local A']);
  });

  it('is known to its methods as __class__', () => {
    const facts = factsOf('class A:\n    def f(self):\n        return __class__\n');
    expect(scopesOf(facts, '__class__')).toEqual(['enclosing A']);
    expect(functionOf(facts, 'A').locals).toEqual(['f', '__class__']);
  });

  it('knows which functions are its methods', () => {
    const facts = factsOf(
      'class A:\n    def f(self):\n        def g(): pass\n    h = lambda: 1\n    class B:\n        async def i(self): pass\n',
    );
    const classes = facts.functions.map((fn) => [fn.qualname, fn.kind, fn.cls, fn.parent]);
    expect(classes).toEqual([
      ['<module>', 'module', -1, -1],
      ['A', 'class', 0, 0],
      ['A.f', 'function', 0, 1],
      ['A.f.g', 'function', -1, 2],
      ['A.<lambda>', 'lambda', -1, 1],
      ['A.B', 'class', 1, 1],
      ['A.B.i', 'function', 1, 5],
    ]);
    expect(facts.classes.map((cls) => [cls.qualname, cls.body, cls.parent])).toEqual([
      ['A', 1, 0],
      ['A.B', 5, 1],
    ]);
  });
});

describe('a comprehension', () => {
  it('has slots of its own in the function around it', () => {
    const facts = factsOf('def f(x, y):\n    return [x for x in y if x]\n');
    const fn = functionOf(facts, 'f');
    expect(fn.locals).toEqual(['x', 'y', 'x']);
    expect(scopesOf(facts, 'x')).toEqual(['local f', 'local f', 'local f']);
    const [stmt] = fn.body;
    expect(stmt).toMatchObject({
      value: { element: { slot: 2 }, clauses: [{ target: { slot: 2 }, iter: { slot: 1 } }] },
    });
  });

  it('keeps its variables apart from those of the next one', () => {
    const fn = functionOf(factsOf('def f(y):\n    return [x for x in y], {x for x in y}\n'), 'f');
    expect(fn.locals).toEqual(['y', 'x', 'x']);
  });

  it('has local variables in the module too', () => {
    const facts = factsOf('x = [x for x in y]\n');
    expect(scopesOf(facts, 'x')).toEqual(['global', 'local <module>', 'local <module>']);
    expect(facts.functions[0]!.locals).toEqual(['x']);
  });

  it('evaluates the first iterable outside, the others inside', () => {
    const facts = factsOf('def f(x):\n    return [1 for x in x for y in x]\n');
    const [stmt] = functionOf(facts, 'f').body;
    expect(stmt).toMatchObject({ value: { clauses: [{ iter: { slot: 0 } }, { iter: { slot: 1 } }] } });
  });

  it('gives its variables to lambdas in it', () => {
    const facts = factsOf('def f(y):\n    return [lambda: x for x in y]\n');
    expect(scopesOf(facts, 'x')).toEqual(['enclosing f', 'local f']);
    expect(functionOf(facts, 'f').captured).toEqual([1]);
  });

  it('binds a walrus in the module where it stands there', () => {
    expect(scopesOf(factsOf('[x := i for i in y]\nx\n'), 'x')).toEqual(['global', 'global']);
  });

  it('binds a walrus in the lambda around it', () => {
    expect(scopesOf(factsOf('lambda: [x := i for i in y]\n'), 'x')).toEqual(['local <lambda>']);
  });
});

describe('type parameters', () => {
  it('are seen by their function and its annotations alone', () => {
    const facts = factsOf('def f[T](x: T) -> T:\n    y: T = x\nT\n');
    expect(scopesOf(facts, 'T')).toEqual(['local <module>', 'local <module>', 'enclosing <module>', 'global']);
  });

  it('are seen by the bases and the methods of their class', () => {
    const facts = factsOf('class A[T](B[T]):\n    def f(self, x: T): return T\n');
    expect(scopesOf(facts, 'T')).toEqual(['local <module>', 'enclosing <module>', 'enclosing <module>']);
  });

  it('may have defaults, which the grammar does not know', () => {
    const facts = factsOf('def f[T = int, *U = *tuple[str], V: int = int](x: T) -> V:\n    return int(U)\n');
    expect(scopesOf(facts, 'T')).toEqual(['local <module>']);
    expect(scopesOf(facts, 'U')).toEqual(['enclosing <module>']);
    expect(scopesOf(facts, 'V')).toEqual(['local <module>']);
    expect(scopesOf(facts, 'int')).toEqual(['global']);
  });

  it('are seen by the value of their alias', () => {
    const facts = factsOf('type X[*Ts, **P] = tuple[*Ts]\n');
    expect(scopesOf(facts, 'Ts')).toEqual(['local <module>']);
    expect(scopesOf(facts, 'X')).toEqual(['global']);
  });
});
