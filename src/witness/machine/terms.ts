/**
 * What a variable of a story holds: a value that the program shows, or a symbol for one that it doesn't, and what is
 * made of them. Nothing is invented: `n - 80` stays `n - 80` where nobody says what `n` is.
 */

export type ContainerType = 'list' | 'tuple' | 'deque' | 'set' | 'dict' | 'queue';

export interface Container {
  readonly is: 'container';
  readonly type: ContainerType;
  /** Entries in order; of a dict, pairs. */
  readonly items: readonly Term[];
  /** Entries that nobody says anything about may be in there, too. */
  readonly open?: true;
}

export type Term =
  | { readonly is: 'value'; readonly value: number | string | boolean | null; readonly float?: true }
  /** Something that the source names and doesn't give: `amount`, `load(key)`; `lane` where each thread has its own. */
  | { readonly is: 'symbol'; readonly name: string; readonly lane?: number }
  /** What the thread has read before. */
  | { readonly is: 'own'; readonly name: string }
  /** What a variable holds at this moment. */
  | { readonly is: 'shared'; readonly name: string }
  /** An operator, a method or a function and what it is given. */
  | { readonly is: 'apply'; readonly op: string; readonly args: readonly Term[] }
  | { readonly is: 'pair'; readonly key: Term; readonly value: Term }
  | Container;

export const NONE: Term = { is: 'value', value: null };
export const TRUE: Term = { is: 'value', value: true };

export const number = (value: number, float = false): Term =>
  float ? { is: 'value', value, float: true } : { is: 'value', value };

export const apply = (op: string, ...args: readonly Term[]): Term => ({ is: 'apply', op, args });

/** Looks up what a thread has read, and what a variable holds. */
export interface Memory {
  own(name: string): Term | undefined;
  shared(name: string): Term | undefined;
}

/** What a term comes to; as much of it as can be known is worked out. */
export function evaluate(term: Term, memory: Memory): Term {
  switch (term.is) {
    case 'own':
      return memory.own(term.name) ?? term;
    case 'shared':
      return memory.shared(term.name) ?? term;
    case 'apply':
      return simplify(
        term.op,
        term.args.map((arg) => evaluate(arg, memory)),
      );
    case 'pair':
      return { is: 'pair', key: evaluate(term.key, memory), value: evaluate(term.value, memory) };
    case 'container':
      return { ...term, items: term.items.map((item) => evaluate(item, memory)) };
    default:
      return term;
  }
}

/** A term with its parts changed. */
export function withParts(term: Term, change: (part: Term) => Term): Term {
  switch (term.is) {
    case 'apply':
      return { ...term, args: term.args.map(change) };
    case 'pair':
      return { ...term, key: change(term.key), value: change(term.value) };
    case 'container':
      return { ...term, items: term.items.map(change) };
    default:
      return term;
  }
}

/** Whether Python would take a value as true; undefined where that can't be known. */
export function truth(term: Term): boolean | undefined {
  if (term.is === 'value') return term.value !== null && term.value !== false && term.value !== 0 && term.value !== '';
  if (term.is !== 'container') return undefined;
  return term.items.length > 0 ? true : term.open ? undefined : false;
}

/** Whether two terms are certainly the same value. */
export function same(a: Term, b: Term): boolean {
  if (a === b) return true;
  switch (a.is) {
    case 'value':
      return b.is === 'value' && a.value === b.value && a.float === b.float;
    case 'symbol':
      return b.is === 'symbol' && a.name === b.name && a.lane === b.lane;
    case 'own':
    case 'shared':
      return b.is === a.is && a.name === b.name;
    case 'apply':
      return b.is === 'apply' && a.op === b.op && allSame(a.args, b.args);
    case 'pair':
      return b.is === 'pair' && same(a.key, b.key) && same(a.value, b.value);
    case 'container':
      return b.is === 'container' && a.type === b.type && a.open === b.open && allSame(a.items, b.items);
  }
}

const allSame = (as: readonly Term[], bs: readonly Term[]): boolean =>
  as.length === bs.length && as.every((a, index) => same(a, bs[index]!));

const bool = (value: boolean): Term => ({ is: 'value', value });
type NumberTerm = Term & { is: 'value'; value: number };
export const isNumber = (term: Term | undefined): term is NumberTerm =>
  term?.is === 'value' && typeof term.value === 'number';

function simplify(op: string, args: readonly Term[]): Term {
  return known(op, args) ?? regrouped(op, args) ?? { is: 'apply', op, args };
}

function known(op: string, args: readonly Term[]): Term | undefined {
  const [a, b] = args;
  if (a === undefined) return undefined;
  if (op === 'not' || op === 'truth') {
    const is = truth(a);
    return is === undefined ? undefined : bool(op === 'not' ? !is : is);
  }
  if (op === 'and' || op === 'or') {
    const first = truth(a);
    if (first === undefined || b === undefined) return undefined;
    return first === (op === 'and') ? b : a;
  }
  if (/^call (round|max|min)$/.test(op)) return args.every(isNumber) ? called(op, args) : undefined;
  if (op === 'neg') return isNumber(a) ? numeric(-a.value, a.float) : undefined;
  if (op === 'len') return a.is === 'container' && !a.open ? number(a.items.length) : undefined;
  if (b === undefined) return undefined;
  if (op === 'get') return entry(a, b) ?? (a.is === 'container' && !a.open ? (args[2] ?? NONE) : undefined);
  if (op === '[]') return entry(a, b);
  if (op === 'in' || op === 'not in') {
    const is = contains(b, a);
    return is === undefined ? undefined : bool(is === (op === 'in'));
  }
  if (op === 'is' || op === 'is not' || op === '==' || op === '!=') {
    const is = equal(a, b);
    return is === undefined ? undefined : bool(is === (op === 'is' || op === '=='));
  }
  if (isNumber(a) && isNumber(b)) return arithmetic(op, a, b);
  if (op === '+' && a.is === 'container' && b.is === 'container' && a.type === b.type && !a.open && !b.open)
    return { ...a, items: [...a.items, ...b.items] };
  // What is added to a number is a number.
  if (op === '+' && isZero(a)) return b;
  return (op === '+' || op === '-') && isZero(b) ? a : undefined;
}

const isZero = (term: Term): boolean => term.is === 'value' && term.value === 0 && term.float === undefined;

/** Whether two values are the same or equal; undefined where that can't be known. */
function equal(a: Term, b: Term): boolean | undefined {
  if (a.is === 'value' && b.is === 'value') return a.value === b.value;
  if (same(a, b)) return a.is === 'container' && a.type !== 'tuple' ? undefined : true;
  // What a call makes, or a container, is not None.
  if (a.is === 'value' && a.value === null && isMade(b)) return false;
  if (b.is === 'value' && b.value === null && isMade(a)) return false;
  return undefined;
}

const isMade = (term: Term): boolean => term.is === 'container' || (term.is === 'symbol' && term.name.endsWith(')'));

const keyOf = (item: Term): Term => (item.is === 'pair' ? item.key : item);

function contains(container: Term, item: Term): boolean | undefined {
  if (container.is !== 'container') return undefined;
  const answers = container.items.map((one) => equal(keyOf(one), item));
  if (answers.includes(true)) return true;
  return container.open || answers.includes(undefined) ? undefined : false;
}

/** `d[k]`, `xs[0]`. */
function entry(container: Term, key: Term): Term | undefined {
  if (container.is !== 'container') return undefined;
  if (container.type === 'dict') {
    const found = container.items.find((item) => item.is === 'pair' && equal(item.key, key) === true);
    return found?.is === 'pair' ? found.value : undefined;
  }
  if (!isNumber(key) || container.open) return undefined;
  return container.items.at(key.value);
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const mod = (a: number, b: number): number => ((a % b) + b) % b;

const CALCULATE: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '//': (a, b) => Math.floor(a / b),
  '%': mod,
  '**': (a, b) => a ** b,
};

function arithmetic(op: string, a: Term & { value: number }, b: Term & { value: number }): Term | undefined {
  const compare = COMPARE[op];
  if (compare !== undefined) return bool(compare(a.value, b.value));
  const float = ('float' in a && a.float) || ('float' in b && b.float) || op === '/';
  if (b.value === 0 && /^[/%]/.test(op)) return undefined;
  if (op === '**' && b.value < 0) return undefined;
  if (op === '/') return numeric(a.value / b.value, true);
  const calculate = CALCULATE[op];
  return calculate && numeric(calculate(a.value, b.value), float);
}

/** What Python's own functions make of numbers. */
function called(op: string, args: readonly NumberTerm[]): Term | undefined {
  const [first, places] = args as [NumberTerm, NumberTerm?];
  if (op !== 'call round')
    return args.reduce((a, b) => ((op === 'call max' ? b.value > a.value : b.value < a.value) ? b : a));
  const digits = places?.value ?? 0;
  if (digits < 0 || digits > 15) return undefined;
  const { value, float } = first;
  if (!float) return first;
  // Of what lies in the middle, Python takes the even one.
  const isMiddle = /^50*$/.test(value.toFixed(60).slice(-60 + digits));
  return isMiddle ? undefined : numeric(Number(value.toFixed(digits)), places !== undefined);
}

/** A number as long as JavaScript counts like Python. */
function numeric(value: number, float: boolean | undefined): Term | undefined {
  const exact = float ? Number.isFinite(value) && Math.abs(value) < 1e15 : Number.isSafeInteger(value);
  return exact ? number(value, float === true) : undefined;
}

/** `(n + 1) + 1` is `n + 2`, `max(max(3, n), 4)` is `max(3, n, 4)`. */
function regrouped(op: string, [a, b, ...others]: readonly Term[]): Term | undefined {
  if (/^call (max|min)$/.test(op) && a?.is === 'apply' && a.op === op) return apply(op, ...a.args, b!, ...others);
  if ((op !== '+' && op !== '-') || a?.is !== 'apply' || !isNumber(b) || b.float) return undefined;
  const [base, amount] = a.args;
  if ((a.op !== '+' && a.op !== '-') || base === undefined || !isNumber(amount) || amount.float) return undefined;
  const sum = (a.op === '+' ? amount.value : -amount.value) + (op === '+' ? b.value : -b.value);
  if (!Number.isSafeInteger(sum)) return undefined;
  return sum === 0 ? base : apply(sum < 0 ? '-' : '+', base, number(Math.abs(sum)));
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  not: 3,
  '|': 5,
  '^': 6,
  '&': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  neg: 11,
  '**': 12,
};
const precedenceOf = (op: string): number =>
  PRECEDENCE[op] ?? (/^([<>]=?|[=!]=|(not )?in|is( not)?)$/.test(op) ? 4 : /^(\*|\/|\/\/|%|@)$/.test(op) ? 10 : 20);

/** Longer ones say no more than that there are some. */
const MOST_ITEMS = 4;

/** As Python would write it. */
export function show(term: Term): string {
  switch (term.is) {
    case 'value':
      return showValue(term);
    case 'symbol':
      return term.lane === undefined ? term.name : `${term.name}${'₁₂₃'[term.lane] ?? ''}`;
    case 'own':
    case 'shared':
      return term.name;
    case 'pair':
      return `${show(term.key)}: ${show(term.value)}`;
    case 'apply':
      return showApplied(term.op, term.args);
    case 'container':
      return showContainer(term);
  }
}

function showValue({ value, float }: Term & { is: 'value' }): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value}'`;
  return float && Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function showApplied(op: string, args: readonly Term[]): string {
  const [a, b] = args;
  if (a !== undefined && op === '[]' && b !== undefined) return `${show(a)}[${show(b)}]`;
  if (a !== undefined && b === undefined && (op === 'not' || op === 'neg'))
    return `${op === 'not' ? 'not ' : '-'}${inside(a, precedenceOf(op))}`;
  if (op === 'truth' && a !== undefined) return show(a);
  if (/^\w+$/.test(op) && !['and', 'or', 'in', 'is'].includes(op)) return `${op}(${args.map(show).join(', ')})`;
  if (op.startsWith('call ')) return `${op.slice(5)}(${args.map(show).join(', ')})`;
  const own = precedenceOf(op);
  return args.map((arg, index) => inside(arg, index === 0 ? own : own + 1)).join(` ${op} `);
}

const inside = (term: Term, outer: number): string =>
  term.is === 'apply' && precedenceOf(term.op) < outer ? `(${show(term)})` : show(term);

function showContainer({ type, items, open }: Container): string {
  if (type === 'queue') return countOf(items.length, open);
  const shown = items.length > MOST_ITEMS ? [`… ${items.length} entries`] : items.map(show);
  const inner = [...(open ? ['…'] : []), ...shown].join(', ');
  switch (type) {
    case 'list':
      return `[${inner}]`;
    case 'tuple':
      return items.length === 1 ? `(${inner},)` : `(${inner})`;
    case 'deque':
      return `deque([${inner}])`;
    case 'dict':
      return `{${inner}}`;
    case 'set':
      return inner === '' ? 'set()' : `{${inner}}`;
  }
}

const countOf = (count: number, open: boolean | undefined): string =>
  open ? 'some items' : count === 0 ? 'no items' : count === 1 ? '1 item' : `${count} items`;
