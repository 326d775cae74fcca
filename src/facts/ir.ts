/**
 * The resolved form of a Python file: what every later layer works on instead of the syntax tree.
 *
 * It is plain, serialisable data and a pure function of one file's text. It keeps Python's own structure
 * (statements, expressions) with three things settled: every name knows the scope that binds it, every
 * node knows its range, and everything that cannot matter to threads (docstrings, formatting) is gone.
 * Positions are UTF-16 offsets into the text, half-open, as in the Language Server Protocol.
 */

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Index of a function in {@link FileFacts.functions}; the module body is function 0. */
export type FunctionId = number;
/** Index of a class in {@link FileFacts.classes}. */
export type ClassId = number;

export type ConstantType = 'str' | 'bytes' | 'int' | 'float' | 'complex' | 'bool' | 'none' | 'ellipsis';

/**
 * A use or a binding of a name.
 *
 * - `local`: a variable of the function it stands in, at `slot` of that function's `locals`. Comprehension
 *   variables are locals of the enclosing function with a slot of their own.
 * - `enclosing`: a variable of the enclosing function `home`, at `slot` of *its* `locals`.
 * - `global`: a name of the module; where the module never binds it, a builtin.
 *
 * In a class body (a function of kind `class`) the class's own names are `local`.
 */
export interface NameExpr extends Span {
  readonly kind: 'name';
  readonly name: string;
  readonly scope: 'local' | 'enclosing' | 'global';
  /** Slot in the home's `locals`; -1 for globals. */
  readonly slot: number;
  /** The function that owns the slot; 0 (the module) for globals. */
  readonly home: FunctionId;
  /** In a class body: what Python makes of a name with two leading underscores. */
  readonly privateName?: string;
}

export interface AttributeExpr extends Span {
  readonly kind: 'attribute';
  readonly object: Expr;
  /** As written. */
  readonly name: string;
  /** What Python makes of a name with two leading underscores, in a class: `_Client__closed`. */
  readonly privateName?: string;
  /** Where the attribute's name begins (it ends at `end`). */
  readonly nameStart: number;
}

export interface SubscriptExpr extends Span {
  readonly kind: 'subscript';
  readonly object: Expr;
  /** A tuple expression where there are several indexes. */
  readonly index: Expr;
}

export interface SliceExpr extends Span {
  readonly kind: 'slice';
  readonly parts: readonly Expr[];
}

export interface Argument {
  /** The keyword, where there is one. */
  readonly name?: string;
  /** `*` or `**` for an unpacked argument. */
  readonly star?: '*' | '**';
  readonly value: Expr;
}

export interface CallExpr extends Span {
  readonly kind: 'call';
  readonly callee: Expr;
  readonly args: readonly Argument[];
  /** Range of the parenthesised argument list, parentheses included. */
  readonly argsStart: number;
}

export interface ConstantExpr extends Span {
  readonly kind: 'constant';
  readonly type: ConstantType;
  /** Numbers as numbers (NaN where too large; JSON makes that null), strings as their decoded text (escapes kept as written). */
  readonly value: string | number | boolean | null;
}

export interface FormattedExpr extends Span {
  readonly kind: 'fstring';
  readonly parts: readonly Expr[];
  /** What stands between the braces' values, a space for each of them. */
  readonly text: string;
}

export interface SequenceExpr extends Span {
  readonly kind: 'sequence';
  readonly type: 'list' | 'tuple' | 'set';
  readonly items: readonly Expr[];
  /** True for a tuple or list that stands in parentheses or brackets. */
  readonly bracketed: boolean;
}

export interface DictExpr extends Span {
  readonly kind: 'dict';
  /** `key` is absent for `**other`. */
  readonly entries: readonly { readonly key?: Expr; readonly value: Expr }[];
}

export interface UnaryExpr extends Span {
  readonly kind: 'unary';
  readonly op: 'not' | '-' | '+' | '~';
  readonly operand: Expr;
}

export interface BinaryExpr extends Span {
  readonly kind: 'binary';
  /** `+`, `-`, `**`, `@`, … as written. */
  readonly op: string;
  readonly left: Expr;
  readonly right: Expr;
}

export type CompareOp = '<' | '<=' | '==' | '!=' | '>=' | '>' | 'in' | 'not in' | 'is' | 'is not';

export interface CompareExpr extends Span {
  readonly kind: 'compare';
  readonly left: Expr;
  readonly rest: readonly { readonly op: CompareOp; readonly right: Expr }[];
}

export interface BooleanExpr extends Span {
  readonly kind: 'boolean';
  readonly op: 'and' | 'or';
  /** Two or more, flattened: `a and b and c` has three. */
  readonly values: readonly Expr[];
}

export interface ConditionalExpr extends Span {
  readonly kind: 'conditional';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

/** The function's body is one `return` of the lambda's value. */
export interface LambdaExpr extends Span {
  readonly kind: 'lambda';
  readonly fn: FunctionId;
}

export interface ComprehensionClause {
  readonly target: Expr;
  readonly iter: Expr;
  readonly conditions: readonly Expr[];
  readonly isAsync: boolean;
}

export interface ComprehensionExpr extends Span {
  readonly kind: 'comprehension';
  readonly type: 'list' | 'set' | 'dict' | 'generator';
  readonly clauses: readonly ComprehensionClause[];
  /** The element, or the key of a dict comprehension. */
  readonly element: Expr;
  /** The value of a dict comprehension. */
  readonly value?: Expr;
}

export interface AwaitExpr extends Span {
  readonly kind: 'await';
  readonly value: Expr;
}

export interface YieldExpr extends Span {
  readonly kind: 'yield';
  readonly value?: Expr;
  readonly from: boolean;
}

export interface NamedExpr extends Span {
  readonly kind: 'named';
  readonly target: NameExpr;
  readonly value: Expr;
}

export interface StarredExpr extends Span {
  readonly kind: 'starred';
  readonly value: Expr;
}

/** Text that could not be understood (inside a syntax error). */
export interface ErrorExpr extends Span {
  readonly kind: 'error';
}

export type Expr =
  | NameExpr
  | AttributeExpr
  | SubscriptExpr
  | SliceExpr
  | CallExpr
  | ConstantExpr
  | FormattedExpr
  | SequenceExpr
  | DictExpr
  | UnaryExpr
  | BinaryExpr
  | CompareExpr
  | BooleanExpr
  | ConditionalExpr
  | LambdaExpr
  | ComprehensionExpr
  | AwaitExpr
  | YieldExpr
  | NamedExpr
  | StarredExpr
  | ErrorExpr;

/** A statement list and the range it covers. */
export type Block = readonly Stmt[];

export interface ExprStmt extends Span {
  readonly kind: 'expr';
  readonly value: Expr;
}
/** `a = b = value`, or `a: annotation = value` with one target. */
export interface AssignStmt extends Span {
  readonly kind: 'assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
  readonly annotation?: Expr;
}
/** `a: annotation` without a value. */
export interface DeclareStmt extends Span {
  readonly kind: 'declare';
  readonly target: Expr;
  readonly annotation: Expr;
}
export interface AugAssignStmt extends Span {
  readonly kind: 'augassign';
  readonly target: Expr;
  /** Without the `=`: `+`, `-`, `|`, … */
  readonly op: string;
  readonly value: Expr;
}
export interface IfStmt extends Span {
  readonly kind: 'if';
  readonly test: Expr;
  readonly body: Block;
  /** An `elif` is an `if` alone in here, with `elif` set. */
  readonly orelse: Block;
  readonly elif: boolean;
}
export interface WhileStmt extends Span {
  readonly kind: 'while';
  readonly test: Expr;
  readonly body: Block;
  readonly orelse: Block;
}
export interface ForStmt extends Span {
  readonly kind: 'for';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: Block;
  readonly orelse: Block;
  readonly isAsync: boolean;
}
export interface WithItem {
  readonly context: Expr;
  readonly target?: Expr;
}
export interface WithStmt extends Span {
  readonly kind: 'with';
  readonly items: readonly WithItem[];
  readonly body: Block;
  readonly isAsync: boolean;
}
export interface ExceptHandler extends Span {
  readonly type?: Expr;
  readonly name?: NameExpr;
  readonly body: Block;
}
export interface TryStmt extends Span {
  readonly kind: 'try';
  readonly body: Block;
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: Block;
  readonly finalbody: Block;
}
export interface ReturnStmt extends Span {
  readonly kind: 'return';
  readonly value?: Expr;
}
export interface RaiseStmt extends Span {
  readonly kind: 'raise';
  readonly value?: Expr;
  readonly cause?: Expr;
}
export interface BreakStmt extends Span {
  readonly kind: 'break';
}
export interface ContinueStmt extends Span {
  readonly kind: 'continue';
}
/** `pass`, `global`, `nonlocal`, and anything without effect. */
export interface PassStmt extends Span {
  readonly kind: 'pass';
}
export interface DeleteStmt extends Span {
  readonly kind: 'delete';
  readonly targets: readonly Expr[];
}
export interface AssertStmt extends Span {
  readonly kind: 'assert';
  readonly test: Expr;
  readonly message?: Expr;
}
/** `def`: evaluates decorators and defaults, then binds the name. It begins at its first decorator. */
export interface DefStmt extends Span {
  readonly kind: 'def';
  readonly fn: FunctionId;
  readonly target: NameExpr;
}
export interface ClassStmt extends Span {
  readonly kind: 'class';
  readonly cls: ClassId;
  readonly target: NameExpr;
}
export interface ImportBinding {
  /** Dotted module, without leading dots; empty for `from . import x`. */
  readonly module: string;
  /** Number of leading dots. */
  readonly level: number;
  /** For `from m import member`; `*` for a star import. Absent for `import m`. */
  readonly member?: string;
  /** The name that is bound; absent for a star import. */
  readonly target?: NameExpr;
  /** `import a.b.c` without `as` binds the package `a`. */
  readonly bindsRoot: boolean;
}
export interface ImportStmt extends Span {
  readonly kind: 'import';
  readonly bindings: readonly ImportBinding[];
}
export interface MatchCase extends Span {
  /** Names bound by the pattern; never `_`. */
  readonly captures: readonly NameExpr[];
  /** Values and classes compared in the pattern. */
  readonly reads: readonly Expr[];
  readonly guard?: Expr;
  readonly irrefutable: boolean;
  readonly body: Block;
}
export interface MatchStmt extends Span {
  readonly kind: 'match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

export type Stmt =
  | ExprStmt
  | AssignStmt
  | DeclareStmt
  | AugAssignStmt
  | IfStmt
  | WhileStmt
  | ForStmt
  | WithStmt
  | TryStmt
  | ReturnStmt
  | RaiseStmt
  | BreakStmt
  | ContinueStmt
  | PassStmt
  | DeleteStmt
  | AssertStmt
  | DefStmt
  | ClassStmt
  | ImportStmt
  | MatchStmt;

export type ParameterKind = 'positional' | 'positional-only' | 'keyword-only' | 'varargs' | 'kwargs';

export interface Parameter extends Span {
  readonly name: string;
  readonly slot: number;
  readonly kind: ParameterKind;
  readonly default?: Expr;
  readonly annotation?: Expr;
}

export interface FunctionFacts extends Span {
  readonly id: FunctionId;
  /** `<module>`, `<lambda>`, or the name as written. For kind `class`, the class's name. */
  readonly name: string;
  /** Dotted through enclosing classes and functions: `Server.handle`, `main.worker`. */
  readonly qualname: string;
  readonly kind: 'module' | 'function' | 'lambda' | 'class';
  /** The enclosing function (a class body counts); -1 for the module. */
  readonly parent: FunctionId;
  /** The class whose body directly holds this `def`; for a class body, the class itself; -1 where there is none. */
  readonly cls: ClassId;
  readonly params: readonly Parameter[];
  readonly returns?: Expr;
  readonly decorators: readonly Expr[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Names by slot: parameters first, in order. Comprehension variables too. */
  readonly locals: readonly string[];
  /** Slots that a nested function or lambda reads or writes. What a nested class body reads on the spot does not count. */
  readonly captured: readonly number[];
  readonly body: Block;
  /** Range of the name in the `def`; of the keyword for a lambda; empty for the module. */
  readonly nameSpan: Span;
  /** Whether the body is nothing but a docstring, `pass`, `...` or `raise NotImplementedError`. */
  readonly isStub: boolean;
}

export interface ClassFacts extends Span {
  readonly id: ClassId;
  readonly name: string;
  readonly qualname: string;
  /** Positional bases and keywords such as `metaclass=`. */
  readonly bases: readonly Argument[];
  readonly decorators: readonly Expr[];
  /** The function of kind `class` that holds the body. */
  readonly body: FunctionId;
  /** The function in which the class statement stands. */
  readonly parent: FunctionId;
  readonly nameSpan: Span;
  /** Its name or docstring says that it is thread-safe. */
  readonly saysSafe?: true;
}

/** A comment that speaks to Threadwise. */
export type Directive = Span &
  (
    | { readonly kind: 'ignore'; readonly codes: readonly string[]; readonly codeSpans: readonly Span[] }
    | { readonly kind: 'ignore-file'; readonly codes: readonly string[]; readonly codeSpans: readonly Span[] }
    | { readonly kind: 'guarded-by'; readonly lock: string; readonly lockSpan: Span }
    | { readonly kind: 'requires-lock'; readonly lock: string; readonly lockSpan: Span }
    | { readonly kind: 'unknown'; readonly word: string }
  );

export interface FileFacts {
  /** The path the file is known by in the workspace, with `/`. */
  readonly path: string;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  /** Offset of each line's first character; lines end at LF, CRLF or CR. */
  readonly lineStarts: readonly number[];
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly directives: readonly Directive[];
  /** Whether something is written in it that is no Python 3: a `print` statement, an `exec` statement. */
  readonly isPython2: boolean;
  /** Where the parser found errors or missing tokens: in order, without overlap, and without the whole statements inside errors. */
  readonly syntaxErrors: readonly Span[];
}
