import type { FunctionId, NameExpr } from './ir.js';

/** A name of the IR before its scope is known. */
export type OpenName = { -readonly [Key in keyof NameExpr]: NameExpr[Key] };

/**
 * - `function` stands for lambdas too.
 * - `comprehension`: its variables are seen by nothing outside it.
 * - `types`: the type parameters of a `def`, a `class` or a `type` statement, seen by that statement alone.
 */
export type ScopeKind = 'module' | 'function' | 'class' | 'comprehension' | 'types';

/** The locals of a function (or class body, or module) while they are being collected. */
export interface Frame {
  readonly id: FunctionId;
  readonly locals: string[];
  /** Slots that functions further in use. */
  readonly captured: number[];
}

/** A region of the text in which a set of names is bound. */
export class Scope {
  readonly slots = new Map<string, number>();
  globals: Set<string> | undefined;
  nonlocals: Set<string> | undefined;

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | undefined,
    readonly frame: Frame,
  ) {}

  /** Makes a name one of this scope's own, unless it is declared to belong further out. */
  bind(name: string): void {
    if (this.kind === 'module' || this.slots.has(name)) return;
    if (this.globals?.has(name) === true || this.nonlocals?.has(name) === true) return;
    this.slots.set(name, this.frame.locals.push(name) - 1);
  }

  /** The scope in which a walrus binds: the nearest one that is a function's, a class's or the module's. */
  get binding(): Scope {
    let scope: Scope = this;
    while ((scope.kind === 'comprehension' || scope.kind === 'types') && scope.parent !== undefined) {
      scope = scope.parent;
    }
    return scope;
  }

  declareGlobal(name: string): void {
    (this.globals ??= new Set()).add(name);
  }

  declareNonlocal(name: string): void {
    (this.nonlocals ??= new Set()).add(name);
  }
}

/**
 * Settles a name used in a scope, once every binding of the file has been seen: whether a name is local
 * depends on all of its function, also on what stands below the use.
 */
export function resolve(name: OpenName, from: Scope): void {
  const text = name.name;
  // A class's names are seen by its body alone, and through the type parameters of what the body defines.
  let seesClass = true;
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.parent) {
    if (scope.kind === 'module') return;
    if (scope.kind === 'class' && !seesClass) {
      if (text === '__class__') {
        if (!scope.slots.has(text)) scope.slots.set(text, scope.frame.locals.push(text) - 1);
        settle(name, from, scope, scope.slots.get(text)!);
        return;
      }
      continue;
    }
    if (scope.kind !== 'types') seesClass = false;
    if (scope.globals?.has(text) === true) return;
    if (scope.nonlocals?.has(text) === true) continue;
    const slot = scope.slots.get(text);
    if (slot !== undefined) {
      settle(name, from, scope, slot);
      return;
    }
  }
}

function settle(name: OpenName, from: Scope, owner: Scope, slot: number): void {
  const isOwn = owner.frame === from.frame;
  name.scope = isOwn ? 'local' : 'enclosing';
  name.slot = slot;
  name.home = owner.frame.id;
  if (isOwn) return;
  const { captured } = owner.frame;
  if (!captured.includes(slot)) captured.push(slot);
}
