/**
 * Abstract objects: what the values of a program stand for. One object stands for everything that one
 * place of the program makes (an allocation site in one activation), so identity of locks, threads and
 * instances survives calls, attributes, containers and imports.
 */

import type { Role } from '../../knowledge/types.js';
import { exact } from '../../facts/lists.js';
import type { ClassFacts, Expr, FunctionFacts, Span } from '../../facts/ir.js';
import type { Activation } from './activation.js';
import type { FileUnit } from './files.js';
import { mapOf, remembered } from './maps.js';
import type { Readers } from './readers.js';
import type { Value } from './values.js';
import { FunctionAttribute, ElementField, type ElementKey, type Field, Mark, type MarkKind } from './field.js';

/** A place in a file of the program. */
export interface Place extends Span {
  readonly file: FileUnit;
}

interface Base {
  readonly id: number;
  /** Its variables by what they are called; made on demand. */
  fields: Map<Field, Cell> | undefined;
  /** What these hold, each once; found on demand, and again where one of them has grown. */
  holding: readonly Obj[] | undefined;
}

/** A function, lambda or method as written, with the activation that closes over it. */
export interface FunctionObject extends Base {
  readonly kind: 'function';
  readonly file: FileUnit;
  readonly fn: FunctionFacts;
  readonly env: Activation | undefined;
  /** The class in whose body it stands: what `super()` starts from. */
  readonly owner: ClassObject | undefined;
}

export interface MethodObject extends Base {
  readonly kind: 'method';
  readonly fn: Obj;
  readonly self: Obj;
}

export interface ClassObject extends Base {
  readonly kind: 'class';
  readonly file: FileUnit;
  readonly cls: ClassFacts;
  readonly env: Activation | undefined;
  /** Values of the base expressions, in order. */
  bases: Value[];
  /** What follows from the bases, kept until one of them is told better. */
  lineage?: Lineage;
}

/** A class among those it derives from. */
export interface Lineage {
  /** Method resolution order. */
  readonly order: readonly (ClassObject | ExternalObject)[];
  /** The bases from which the order was made. */
  readonly seen: readonly { readonly at: ClassObject; readonly bases: readonly unknown[] }[];
  /** The library types among the bases. */
  readonly types: readonly string[];
  readonly role: Role | undefined;
  readonly hasUnseenBase: boolean;
}

/** An instance of a class of the program. */
export interface InstanceObject extends Base {
  readonly kind: 'instance';
  readonly cls: ClassObject;
  readonly site: Place;
  /** Stands for an instance that code outside the program makes. */
  readonly external: boolean;
  /** Made in a loop or comprehension of its function. */
  readonly inLoop: boolean;
  readonly depth: number;
  /** Nested so deep that it stands for what several makers make at its place. */
  isSummary?: boolean;
  /** The receiver in whose method it was made. */
  readonly maker: Obj | undefined;
  /** Made by the model for a thread, as a request handler is: no code of the program has it to call. */
  readonly threadsOwn?: boolean;
}

/** An instance of a library type: a lock, thread, executor, future, queue, container … */
export interface LibraryObject extends Base {
  readonly kind: 'library';
  /** Canonical dotted type, `threading.Lock`; `list`, `dict`, `set`, `tuple` for displays. */
  readonly type: string;
  readonly site: Place;
  readonly inLoop: boolean;
  readonly depth: number;
  /** Nested so deep that it stands for what several makers make at its place. */
  isSummary?: boolean;
  /** Stands for those that a defaultdict or setdefault() makes, each for a key that is not there yet. */
  isPerKey?: boolean;
  readonly maker: Obj | undefined;
  /** The expression that made it. */
  readonly expr: Expr | undefined;
  /** For a lock known only by its name: how the source spells it. */
  readonly spelled: string | undefined;
  /** For one of several locks, no telling which: those. */
  readonly choices?: readonly Obj[];
}

/** Something outside the program, by its dotted name: `threading`, `threading.Lock`, `os.path.join`. */
export interface ExternalObject extends Base {
  readonly kind: 'external';
  readonly name: string;
}

export interface ModuleObject extends Base {
  readonly kind: 'module';
  readonly file: FileUnit;
}

/** A bound method of a library object. */
export interface LibraryMethodObject extends Base {
  readonly kind: 'library-method';
  readonly self: LibraryObject | InstanceObject | ConstantObject;
  /** The library type that defines it, for instances whose class derives from it. */
  readonly type: string;
  readonly name: string;
}

/** Texts of so many characters and more are not told apart by what follows. */
export const LONG_TEXT = 200;

export interface ConstantObject extends Base {
  readonly kind: 'constant';
  /** `index`: an int or key that differs from one iteration of the loop in `made` to the next. */
  readonly type: 'none' | 'bool' | 'int' | 'float' | 'str' | 'bytes' | 'index';
  /** The value where it is known. */
  readonly value: string | number | boolean | null | undefined;
  readonly made: Activation | undefined;
  /** Where that loop gets its elements from, if more than one of the activation may. */
  readonly from?: number;
  /** Says only that each of the constants beside it has its turn in the loop, and is none of its own. */
  readonly isTurn?: boolean;
  /** Stands for all of its type where there are many. */
  readonly isAny?: boolean;
  /** For what a loop over a dict has at hand: the dict whose keys these are. */
  readonly of?: Obj;
}

export const isKnown = (obj: Obj): obj is ConstantObject => obj.kind === 'constant' && obj.value !== undefined;

/** Whether a value may be this, and it is no mark on the others that the value may be. */
export const isNoTurn = (obj: Obj): boolean => obj.kind !== 'constant' || obj.isTurn !== true;

/** The same, or None. */
export const isKnownOrNone = (obj: Obj): obj is ConstantObject =>
  obj.kind === 'constant' && (obj.value !== undefined || obj.type === 'none');

/** `functools.partial(fn, …)` and other callables with arguments already bound. */
export interface PartialObject extends Base {
  readonly kind: 'partial';
  readonly fn: Value;
  readonly args: readonly Value[];
  readonly keywords: readonly (readonly [string, Value])[];
  /** `partial(fn, *args)`: values of further arguments whose number is not known. */
  readonly rest?: Value | undefined;
  /** `partial(fn, **options)`: further keywords that cannot be seen. */
  readonly open?: boolean | undefined;
  /** Each of the arguments is written there: none comes from behind a star, where other calls may have put more. */
  readonly exact?: boolean | undefined;
  /** `functools.partialmethod`: as an attribute of a class it is bound to the instance, as its function would be. */
  readonly ofMethod?: boolean;
}

/** `property`, `staticmethod`, `classmethod` and `contextmanager` around a function. */
export interface WrapperObject extends Base {
  readonly kind: 'wrapper';
  readonly wrap: 'property' | 'staticmethod' | 'classmethod' | 'contextmanager';
  readonly get: Value;
  readonly set: Value | undefined;
}

export interface SuperObject extends Base {
  readonly kind: 'super';
  readonly after: ClassObject;
  readonly self: Obj;
}

/** The captured variables of one activation. */
export interface EnvObject extends Base {
  readonly kind: 'env';
  readonly act: Activation;
}

export type Obj =
  | FunctionObject
  | MethodObject
  | ClassObject
  | InstanceObject
  | LibraryObject
  | ExternalObject
  | ModuleObject
  | LibraryMethodObject
  | ConstantObject
  | PartialObject
  | WrapperObject
  | SuperObject
  | EnvObject;

/** One variable: a module global, an attribute, a captured local, or the elements of a container. */
export interface Cell {
  readonly id: number;
  readonly owner: Obj;
  readonly field: Field;
  value: Value;
  /** Activations to look at again when the value grows; made with the first of them. */
  readers: Readers<Activation> | undefined;
}

type Fresh<T> = T extends Obj ? Omit<T, 'id' | 'fields' | 'holding'> : never;

/** Makes objects, each once per key. */
export class ObjectTable {
  private readonly byKey = new Map<string, Obj>();
  /** Every object made, in order. */
  readonly all: Obj[] = [];
  private cells = 0;
  private readonly elements = new Map<ElementKey, ElementField>();
  private readonly functionAttributes = new Map<string, Map<string, FunctionAttribute>>();
  private readonly marks = new Map<MarkKind, Map<Field, Mark>>();

  /** The object for `key`, made by `make` the first time. */
  intern<T extends Obj>(key: string, make: () => Fresh<T>): T {
    let obj = this.byKey.get(key);
    if (obj === undefined) {
      obj = this.create<T>(make());
      this.byKey.set(key, obj);
    }
    return obj as T;
  }

  /** The object made for `key`, where there is one. */
  find(key: string): Obj | undefined {
    return this.byKey.get(key);
  }

  create<T extends Obj>(parts: Fresh<T>): T {
    const obj = { id: this.nextId(), fields: undefined, holding: undefined, ...parts } as unknown as T;
    this.all.push(obj);
    return obj;
  }

  private nextId(): number {
    return this.all.length;
  }

  /** Elements under a key that is known. */
  element(key: ElementKey): ElementField {
    return remembered(this.elements, key, () => new ElementField(key));
  }

  /** An attribute of a function that another one makes. */
  functionAttribute(fn: string, name: string): FunctionAttribute {
    return remembered(mapOf(this.functionAttributes, fn), name, () => new FunctionAttribute(fn, name));
  }

  /** What is known of a field. */
  mark(what: MarkKind, field: Field): Mark {
    return remembered(mapOf(this.marks, what), field, () => new Mark(what, field));
  }

  cell(owner: Obj, field: Field, empty: Value): Cell {
    owner.fields ??= new Map();
    let cell = owner.fields.get(field);
    if (cell === undefined) {
      cell = { id: this.cells++, owner, field, value: empty, readers: undefined };
      owner.fields.set(field, cell);
    }
    return cell;
  }

  get size(): number {
    return this.all.length;
  }
}

/** Nested so deep in the model that it stands for those of several makers. */
export const standsForMany = (obj: Obj): boolean => 'isSummary' in obj && obj.isSummary;

/** Whether one is made for each key of a dict that is not there yet. */
export const isPerKey = (obj: Obj): boolean => obj.kind === 'library' && obj.isPerKey === true;

/** Whether a loop or comprehension makes it, another one in each round. */
export const isMadeInRounds = (obj: Obj): boolean => 'inLoop' in obj && obj.inLoop;

/** Whether it may be more than one object of the program: a summary node, or what a loop makes. */
export const mayBeSeveral = (obj: Obj): boolean => standsForMany(obj) || isMadeInRounds(obj);

/** What stands for a field that makes its first value anew for each instance. */
export const FIELD = 'dataclass field';

/** Whether it only says what a dataclass gives its instances: the class itself does not keep it. */
export const isField = (obj: Obj): boolean => obj.kind === 'library' && obj.type === FIELD;

/** An object, the object that made it for itself, and so on. */
export function makersOf(obj: Obj): readonly Obj[] {
  const found: Obj[] = [];
  for (let one: Obj | undefined = obj; one !== undefined; one = 'maker' in one ? one.maker : undefined) found.push(one);
  return found;
}

/** Whether clients make it, or what they made does. */
export const isOfClients = (obj: Obj): boolean => makersOf(obj).some((one) => one.kind === 'instance' && one.external);

/** The function that is called by it, bound to an object or not. */
export function functionOf(obj: Obj): FunctionObject | undefined {
  const fn = obj.kind === 'method' ? obj.fn : obj;
  return fn.kind === 'function' ? fn : undefined;
}

/**
 * What the variables of an object hold, each once. Walks over all that hangs on something come to the same objects at each
 * call, most of which have not changed since.
 */
export function heldIn(obj: Obj): readonly Obj[] {
  if (obj.fields === undefined) return NONE;
  return (obj.holding ??= holdingOf(obj.fields));
}

function holdingOf(fields: ReadonlyMap<Field, Cell>): readonly Obj[] {
  const values = [...fields.values()].map(({ value }) => value.objs).filter(({ length }) => length > 0);
  return values.length > 1 ? exact([...new Set(values.flat())]) : (values[0] ?? NONE);
}

const NONE: readonly Obj[] = [];

/** A tuple, view or iterator of the moment hides nothing and shows nothing: what is in it goes where it goes. */
export const isPassing = (obj: Obj): boolean =>
  obj.kind === 'library' && (obj.type === 'tuple' || obj.type === 'view' || obj.type === 'iterator');

/** A function, bound to an object or to arguments or not: no class, and nothing of a library. */
export const isCallable = ({ kind }: Obj): boolean => kind === 'function' || kind === 'method' || kind === 'partial';

/** The variables that functions around one keep for it, from the nearest on: a method's are those around its class. */
export function envsAround({ env }: FunctionObject): readonly Obj[] {
  const found: Obj[] = [];
  for (let around = env; around !== undefined; around = around.env)
    if (around.envObject !== undefined) found.push(around.envObject);
  return found;
}

/** What a reference to a callable refers to as well: what it is bound to, captures, or was given. */
export function carriedBy(obj: Obj): readonly Obj[] {
  switch (obj.kind) {
    case 'method':
      return [obj.self, obj.fn];
    case 'library-method':
      return [obj.self];
    case 'function':
      // A class is as much of one call as the variables that its methods capture: it hands them to nobody else.
      return obj.owner === undefined ? envsAround(obj) : [];
    case 'partial':
      return [obj.fn, ...obj.args, ...obj.keywords.map(([, bound]) => bound)].flatMap(({ objs }) => objs);
    default:
      return [];
  }
}
