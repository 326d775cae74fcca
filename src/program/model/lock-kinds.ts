/**
 * What kind of lock a name or an attribute holds, read off the text alone: what it is bound to in its file, its class or
 * the module it comes from. So it is known in functions too that nothing runs.
 */

import type { CallExpr, ClassFacts, Expr, FunctionFacts, ImportBinding } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import { walkStmts } from '../../facts/walk.js';
import { lastPart } from '../../knowledge/dotted.js';
import { canonical, isLockRole, looksLikeLock, roleOf, type Role } from '../../knowledge/types.js';
import { exprPath } from '../../facts/paths.js';
import type { FileSet, FileUnit } from './files.js';
import { memoized, remembered } from './maps.js';

/**
 * `none` for None, `given` for what a parameter was given, `class` for a class of locks that was not called, `other` for all
 * else that is no part of the threading library.
 */
export type Kind = Role | 'none' | 'given' | 'class' | 'other';

/** Whether what is held is a lock, and no class of locks. */
export const isKindOfLock = (kind: Kind): boolean =>
  !/^(none|given|class|other)$/.test(kind) && isLockRole(kind as Role);

/** A kind, a lock of a class that can't be seen, or what some other object keeps under a name. */
type Bound = Kind | typeof UNSEEN | `kept as ${string}`;

const UNSEEN = 'unseen lock';

interface Table {
  readonly kinds: Map<string, Set<Bound>>;
  readonly imports: ReadonlyMap<string, ImportBinding>;
  readonly stars: readonly ImportBinding[];
  /** Other names that the module gives to what it has from elsewhere: `Gate = threading.RLock`. */
  readonly others: Map<string, Expr>;
  /** Kinds of an attribute over all classes of the file. */
  readonly attributes: Map<string, Set<Bound>>;
}

const MAX_DEPTH = 5;
/** Keywords by which a field is given its first value, or what makes it. */
const FIRST_VALUE = /^(default|default_factory|factory)$/;
const NOTHING: ReadonlySet<never> = new Set();

export class LockKinds {
  private readonly tables = new Map<FileUnit, Table>();

  constructor(readonly files: FileSet) {}

  /** All that an expression is bound to where that can be seen; empty where nothing is known of it. */
  of(file: FileUnit, fn: FunctionFacts, expr: Expr): ReadonlySet<Kind> {
    return new Set([...this.bound(file, fn, expr)].map((kind) => (isKept(kind) ? 'other' : plain(kind))));
  }

  /** Whether it may hold a lock of a class that can't be seen, of which no more is known than that it is one. */
  mayBeUnseen(file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
    return this.bound(file, fn, expr).has(UNSEEN);
  }

  /**
   * The same; of an attribute whose object is not known, or that was taken from another object, what the classes of the
   * program keep under its name.
   */
  anywhere(file: FileUnit, fn: FunctionFacts, expr: Expr): ReadonlySet<Kind> {
    const known = this.bound(file, fn, expr);
    const first = known.size === 0 && expr.kind === 'attribute' ? [`kept as ${keptName(expr)}` as const] : [...known];
    const kinds = new Set<Bound>(first);
    // A set also goes through what is added meanwhile.
    for (const kind of kinds) if (isKept(kind)) for (const one of this.keptAs(kind)) kinds.add(one);
    const found = [...kinds].filter((kind) => !isKept(kind)).map(plain);
    return new Set(found.length === 0 && known.size > 0 ? ['other'] : found);
  }

  private keptAs(kind: `kept as ${string}`): readonly Bound[] {
    const name = kind.slice('kept as '.length);
    return this.files.units.flatMap((unit) => [...(this.table(unit).attributes.get(name) ?? NOTHING)]);
  }

  private bound(file: FileUnit, fn: FunctionFacts, expr: Expr): ReadonlySet<Bound> {
    const table = this.table(file);
    if (expr.kind === 'name') {
      if (expr.scope === 'global') return this.global(file, expr.name, 0);
      const owner = expr.scope === 'local' ? fn : file.facts.functions[expr.home]!;
      if (owner.kind === 'module') return this.global(file, expr.name, 0);
      return table.kinds.get(`${owner.id} ${expr.name}`) ?? NOTHING;
    }
    if (expr.kind !== 'attribute') return NOTHING;
    const name = keptName(expr);
    const cls = this.classOf(file, fn, expr.object);
    if (cls !== undefined) return this.attribute(file, cls, name, 0);
    const module = this.moduleOf(file, expr.object);
    if (module !== undefined) return this.global(module, name, 0);
    return table.attributes.get(name) ?? NOTHING;
  }

  /** The canonical dotted name of a callee or class that comes from outside the program: `threading.Lock`. */
  dotted(file: FileUnit, expr: Expr): string | undefined {
    const path = exprPath(expr);
    if (path === undefined) return undefined;
    const [first, ...rest] = path.split('.') as [string, ...string[]];
    const { imports, stars, others } = this.table(file);
    const binding = imports.get(first);
    const other = binding === undefined && rest.length === 0 ? others.get(first) : undefined;
    if (other !== undefined) return this.dotted(file, other);
    if (binding === undefined) {
      const star = stars.find(({ module }) => roleOf(canonical(`${module}.${path}`)) !== undefined);
      return star && canonical(`${star.module}.${path}`);
    }
    const from = this.files.resolve(file, binding.module, binding.level);
    if (from !== undefined)
      return binding.member === undefined ? undefined : this.passedOn(from, [binding.member, ...rest]);
    const base =
      binding.member === undefined
        ? binding.bindsRoot
          ? first
          : binding.module
        : `${binding.module}.${binding.member}`;
    return canonical([base, ...rest].join('.'));
  }

  /** The functions at the top of another module of the program that a callee may name, and that module. */
  functionsOf(
    file: FileUnit,
    callee: Expr,
  ): { readonly file: FileUnit; readonly functions: readonly FunctionFacts[] } | undefined {
    const [module, name] =
      callee.kind === 'attribute'
        ? [this.moduleOf(file, callee.object), callee.name]
        : callee.kind === 'name' && callee.scope === 'global'
          ? this.imported(file, callee.name)
          : [undefined, ''];
    const functions = module?.facts.functions.filter(
      (one) => one.kind === 'function' && one.parent === 0 && one.name === name,
    );
    return module && functions && { file: module, functions };
  }

  private imported(file: FileUnit, name: string): readonly [FileUnit | undefined, string] {
    const binding = this.table(file).imports.get(name);
    if (binding?.member === undefined) return [undefined, name];
    return [this.files.resolve(file, binding.module, binding.level), binding.member];
  }

  /** What a module of the program has from outside under a name that it passes on. */
  private passedOn(file: FileUnit, [name, ...rest]: readonly string[], depth = 0): string | undefined {
    const { imports, others } = this.table(file);
    const binding = imports.get(name!);
    const other = binding === undefined && rest.length === 0 ? others.get(name!) : undefined;
    if (other !== undefined) return this.dotted(file, other);
    if (binding === undefined || depth > MAX_DEPTH) return undefined;
    const from = this.files.resolve(file, binding.module, binding.level);
    if (binding.member === undefined)
      return from === undefined ? canonical([binding.bindsRoot ? name : binding.module, ...rest].join('.')) : undefined;
    return from === undefined
      ? canonical([binding.module, binding.member, ...rest].join('.'))
      : this.passedOn(from, [binding.member, ...rest], depth + 1);
  }

  private global(file: FileUnit, name: string, depth: number): ReadonlySet<Bound> {
    const table = this.table(file);
    const own = table.kinds.get(`0 ${name}`);
    const binding = table.imports.get(name);
    if (own !== undefined || binding?.member === undefined || depth > MAX_DEPTH) return own ?? NOTHING;
    const from = this.files.resolve(file, binding.module, binding.level);
    return from === undefined ? NOTHING : this.global(from, binding.member, depth + 1);
  }

  private moduleOf(file: FileUnit, expr: Expr): FileUnit | undefined {
    if (expr.kind !== 'name') return undefined;
    const binding = this.table(file).imports.get(expr.name);
    if (binding === undefined) return undefined;
    if (binding.member === undefined) return this.files.resolve(file, binding.module, binding.level);
    const dotted = binding.module === '' ? binding.member : `${binding.module}.${binding.member}`;
    return this.files.resolve(file, dotted, binding.level);
  }

  /** The class whose instance, or which itself, an expression names: `self`, `cls`, the name of a class. */
  private classOf(file: FileUnit, fn: FunctionFacts, expr: Expr): ClassFacts | undefined {
    if (expr.kind !== 'name') return undefined;
    const owner = expr.scope === 'local' ? fn : file.facts.functions[expr.home]!;
    if (expr.scope === 'global') return file.facts.classes.find(({ name }) => name === expr.name);
    return owner.cls >= 0 && owner.kind === 'function' && owner.params[0]?.name === expr.name
      ? file.facts.classes[owner.cls]
      : undefined;
  }

  private attribute(file: FileUnit, cls: ClassFacts, name: string, depth: number): ReadonlySet<Bound> {
    const own = this.table(file).kinds.get(`class ${cls.id} ${name}`);
    if (own !== undefined || depth > MAX_DEPTH) return own ?? NOTHING;
    for (const { value } of cls.bases) {
      if (value.kind !== 'name') continue;
      const here = file.facts.classes.find((one) => one.name === value.name && one !== cls);
      const binding = this.table(file).imports.get(value.name);
      const from = binding && this.files.resolve(file, binding.module, binding.level);
      const base = here ?? from?.facts.classes.find((one) => one.name === binding?.member);
      if (base === undefined) continue;
      const found = this.attribute(here === undefined ? from! : file, base, name, depth + 1);
      if (found.size > 0) return found;
    }
    return NOTHING;
  }

  private table(file: FileUnit): Table {
    return remembered(this.tables, file, () => this.readTable(file));
  }

  private readTable(file: FileUnit): Table {
    const { functions } = file.facts;
    const imports = new Map<string, ImportBinding>();
    const stars: ImportBinding[] = [];
    const others = new Map<string, Expr>();
    const table: Table = { kinds: new Map(), imports, stars, others, attributes: new Map() };
    this.tables.set(file, table);
    const stores: { readonly fn: FunctionFacts; readonly target: Expr; readonly value: Expr }[] = [];
    for (const fn of functions) {
      walkStmts(fn.body, (stmt) => {
        if (stmt.kind === 'assign') for (const target of stmt.targets) stores.push({ fn, target, value: stmt.value });
        if (stmt.kind !== 'import') return;
        for (const binding of stmt.bindings) {
          if (binding.target !== undefined) imports.set(binding.target.name, binding);
          else if (binding.member === '*') stars.push(binding);
        }
      });
    }
    const bound = new Set<string>();
    for (const { fn, target, value } of stores) {
      if (fn.kind !== 'module' || target.kind !== 'name') continue;
      const isOther = value.kind === 'attribute' || (value.kind === 'name' && imports.has(value.name));
      // What is bound twice is neither.
      if (isOther && !bound.has(target.name) && !imports.has(target.name)) others.set(target.name, value);
      else others.delete(target.name);
      bound.add(target.name);
    }
    for (const { fn, target, value } of stores) {
      if (target.kind === 'sequence') {
        const items = value.kind === 'sequence' && value.items.length === target.items.length ? value.items : undefined;
        target.items.forEach((item, at) => this.note(table, file, fn, item, items?.[at] ?? target));
      } else this.note(table, file, fn, target, value);
    }
    return table;
  }

  private note(table: Table, file: FileUnit, fn: FunctionFacts, target: Expr, value: Expr): void {
    // `_lock = Any` in a class declares what its methods put there.
    const isDeclared = fn.kind === 'class' && /^(name|call|attribute)$/.test(value.kind);
    const found = alternatives(value).flatMap((one) => this.boundTo(file, fn, one));
    const kinds = isDeclared ? found.map((kind) => (kind === 'other' || kind === 'class' ? 'none' : kind)) : found;
    const add = (map: Map<string, Set<Bound>>, key: string): void => {
      const known = remembered(map, key, () => new Set<Bound>());
      for (const kind of kinds) known.add(kind);
    };
    if (target.kind === 'name') {
      const owner = target.scope === 'local' ? fn : file.facts.functions[target.home]!;
      if (owner.kind === 'class') {
        add(table.kinds, `class ${owner.cls} ${target.privateName ?? target.name}`);
        add(table.attributes, target.privateName ?? target.name);
      } else add(table.kinds, `${owner.kind === 'module' || target.scope === 'global' ? 0 : owner.id} ${target.name}`);
    }
    if (target.kind !== 'attribute') return;
    add(table.attributes, keptName(target));
    const cls = this.classOf(file, fn, target.object);
    if (cls !== undefined) add(table.kinds, `class ${cls.id} ${keptName(target)}`);
  }

  private boundTo(file: FileUnit, fn: FunctionFacts, value: Expr): readonly Bound[] {
    if (isGiven(fn, value)) return ['given'];
    if (this.isLockClass(file, value)) return ['class'];
    return value.kind === 'attribute' ? [`kept as ${keptName(value)}`] : [...this.kindsOf(file, value)];
  }

  /** `threading.Lock`, and no call of it. */
  isLockClass(file: FileUnit, expr: Expr): boolean {
    return (expr.kind === 'name' || expr.kind === 'attribute') && isLockRole(roleOf(this.dotted(file, expr) ?? ''));
  }

  /** `field(default_factory=threading.Lock)`, `PrivateAttr(default=threading.Lock())`: what the field holds at first. */
  private kindsOfField(file: FileUnit, { args }: CallExpr): ReadonlySet<Bound> {
    for (const { name: keyword, value } of args) {
      if (keyword === undefined || !FIRST_VALUE.test(keyword)) continue;
      const made = keyword === 'default' ? value : undefined;
      const dotted = made === undefined ? this.dotted(file, value) : undefined;
      const role = dotted === undefined ? undefined : roleOf(dotted);
      if (made !== undefined) return new Set(alternatives(made).flatMap((one) => [...this.kindsOf(file, one)]));
      if (role !== undefined) return new Set([role]);
    }
    return new Set(['other']);
  }

  private kindsOf(file: FileUnit, value: Expr): ReadonlySet<Bound> {
    switch (value.kind) {
      case 'call': {
        const dotted = this.dotted(file, value.callee);
        if (dotted === undefined) return this.kindsOfField(file, value);
        // A class of an unseen library that is called a lock is one: `Mutex()`.
        // Functions of C give numbers.
        const isUnseen = isLockClass(lastPart(dotted)) && !dotted.startsWith('ctypes.');
        const role = roleOf(dotted) ?? (isUnseen ? UNSEEN : undefined);
        return role === undefined ? this.kindsOfField(file, value) : new Set([role]);
      }
      case 'constant':
        return new Set([value.type === 'none' ? 'none' : 'other']);
      default:
        return new Set(['other']);
    }
  }
}

const plain = (kind: Kind | typeof UNSEEN): Kind => (kind === UNSEEN ? 'lock' : kind);

const isLockClass = (name: string): boolean => /^[A-Z]/.test(name) && looksLikeLock(name);

/** The values of which an expression gives one: `lock or Lock()`. */
const alternatives = (value: Expr): readonly Expr[] =>
  value.kind === 'conditional'
    ? [value.body, value.orelse].flatMap(alternatives)
    : value.kind === 'boolean'
      ? value.values.flatMap(alternatives)
      : [value];

/** A parameter, or what is looked up in one: `options.get("lock")`. */
function isGiven(fn: FunctionFacts, value: Expr): boolean {
  if (value.kind === 'name') return value.scope === 'local' && value.slot < fn.params.length;
  const { callee } = value.kind === 'call' ? value : {};
  return (
    callee?.kind === 'attribute' &&
    /^(get|pop)$/.test(callee.name) &&
    callee.object.kind === 'name' &&
    isGiven(fn, callee.object)
  );
}

const isKept = (kind: Bound): kind is `kept as ${string}` => kind.startsWith('kept as ');

/** The kinds of a program, found once. */
export const lockKindsOf = memoized((files: FileSet): LockKinds => new LockKinds(files));
