import { KIND_MASK, MISSING_FLAG, STRIDE, type FlatTree } from '../syntax/flat.js';
import { Kind } from '../syntax/kinds.js';
import type { ClassFacts, ErrorExpr, FunctionFacts, NameExpr } from './ir.js';
import { intern } from './names.js';
import { privateName } from './private-names.js';
import { Scope, resolve, type Frame, type OpenName, type ScopeKind } from './scopes.js';

/**
 * How deep statements and expressions may lie in one another. Python itself stops at 200 brackets and 100
 * indents; what is deeper lowers to an {@link ErrorExpr}, which keeps every recursion over the IR safe.
 */
const DEEPEST = 250;
/**
 * How many links a chain such as `a.b(c)[d]…` or `a + b + …` may have, alone and together with the chains
 * around it. Chains nest to the left, one level for each link; the parts furthest in become an error.
 */
const LONGEST_CHAIN = 500;
const LONGEST_CHAINS = 700;

const NOT_PRIVATE = {};
const NOT_ASCII = /[^\0-\x7f]/;

/** The state of lowering one file: the tree, the scopes open at this point, and what has been found. */
export class Lowering {
  readonly nodes: Int32Array;
  readonly functions: FunctionFacts[] = [];
  readonly classes: ClassFacts[] = [];
  scope: Scope;
  /** The class whose body is being lowered directly; -1 inside its functions. */
  cls = -1;
  /** The name of the innermost class around this point, whose private names are meant here; empty outside classes. */
  className = '';
  /** Dotted name of what encloses this point, with a dot at its end; empty in the module. */
  prefix = '';
  /** How many more links the chains open at this point may have. */
  linksLeft = LONGEST_CHAINS;
  /** Whether anything was found that is no Python 3. */
  isPython2 = false;
  /** How many times the function being lowered yields. */
  yields = 0;

  readonly #names: OpenName[] = [];
  readonly #nameScopes: Scope[] = [];
  #depth = 0;

  constructor(
    readonly text: string,
    tree: FlatTree,
  ) {
    this.nodes = tree.nodes;
    this.scope = new Scope('module', undefined, frame(0));
  }

  kind(node: number): Kind {
    return this.nodes[node]! & KIND_MASK;
  }

  start(node: number): number {
    return this.nodes[node + 1]!;
  }

  end(node: number): number {
    return this.nodes[node + 2]!;
  }

  /** The offset just behind a node's last descendant. */
  limit(node: number): number {
    return this.nodes[node + 3]!;
  }

  isMissing(node: number): boolean {
    return (this.nodes[node]! & MISSING_FLAG) !== 0;
  }

  /** The first child that begins at a place of the text or behind it; the offset behind the node where there is none. */
  childFrom(node: number, place: number): number {
    const limit = this.limit(node);
    let child = node + STRIDE;
    while (child < limit && this.start(child) < place) child = this.limit(child);
    return child;
  }

  /** The first child that is a real part of the node (no token, no error); 0 where there is none. */
  first(node: number): number {
    return this.#real(node + STRIDE, this.nodes[node + 3]!);
  }

  /** The next real sibling of a child, among the children that end at `limit`; 0 where there is none. */
  next(child: number, limit: number): number {
    return this.#real(this.nodes[child + 3]!, limit);
  }

  #real(node: number, limit: number): number {
    const nodes = this.nodes;
    while (node < limit) {
      if ((nodes[node]! & KIND_MASK) >= Kind.FirstNode) return node;
      node = nodes[node + 3]!;
    }
    return 0;
  }

  /** The first child of a kind, tokens included; 0 where there is none. */
  child(node: number, kind: Kind): number {
    const nodes = this.nodes;
    const limit = nodes[node + 3]!;
    for (let child = node + STRIDE; child < limit; child = nodes[child + 3]!) {
      if ((nodes[child]! & KIND_MASK) === kind) return child;
    }
    return 0;
  }

  /** The text of a name, as Python compares names. */
  nameText(node: number): string {
    const name = intern(this.text, this.nodes[node + 1]!, this.nodes[node + 2]!);
    return NOT_ASCII.test(name) ? name.normalize('NFKC') : name;
  }

  /** A use of a name in the current scope; it is resolved when the whole file has been seen. */
  use(node: number): NameExpr {
    return this.useNamed(this.nameText(node), this.nodes[node + 1]!, this.nodes[node + 2]!);
  }

  useNamed(text: string, start: number, end: number): NameExpr {
    const name: OpenName = { kind: 'name', start, end, name: text, scope: 'global', slot: -1, home: 0 };
    if (this.scope.kind === 'class') Object.assign(name, this.privately(text));
    if (this.scope.kind !== 'module') {
      this.#names.push(name);
      this.#nameScopes.push(this.scope);
    }
    return name;
  }

  /** What Python makes of a name with two leading underscores here, where it makes anything of it. */
  privately(name: string): { readonly privateName?: string } {
    const made = privateName(name, this.className);
    return made === undefined ? NOT_PRIVATE : { privateName: made };
  }

  /** A place where a name is bound in the current scope. */
  bind(node: number): NameExpr {
    const name = this.use(node);
    if (name.name !== '') this.scope.bind(name.name);
    return name;
  }

  error(node: number): ErrorExpr {
    return { kind: 'error', start: this.nodes[node + 1]!, end: this.nodes[node + 2]! };
  }

  /** Goes one level deeper; false where that would be too deep. Each true is paid back by {@link leave}. */
  enter(): boolean {
    if (this.#depth >= DEEPEST) return false;
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }

  /** How many links a chain that begins here may have. */
  get linksAllowed(): number {
    return Math.min(LONGEST_CHAIN, this.linksLeft);
  }

  /** Opens a scope inside the current one, with a frame of its own or within the current frame. */
  openScope(kind: ScopeKind, own?: Frame): Scope {
    return (this.scope = new Scope(kind, this.scope, own ?? this.scope.frame));
  }

  closeScope(): void {
    this.scope = this.scope.parent ?? this.scope;
  }

  /** Settles every name of the file. */
  resolveNames(): void {
    const names = this.#names;
    const scopes = this.#nameScopes;
    for (let i = 0; i < names.length; i++) resolve(names[i]!, scopes[i]!);
  }
}

export function frame(id: number): Frame {
  return { id, locals: [], captured: [] };
}
