/**
 * What a variable of an object is called: by the name that Python has for it, or by what only the model knows of. A field
 * that is no name is an object, each there once, so that no attribute of a program can be mistaken for it.
 */

import type { Parameter } from '../../facts/ir.js';

/**
 * An attribute or a variable by its name, elements of a container, an attribute of a function, or what the model itself
 * keeps. A parameter stands for its default.
 */
export type Field = string | ElementField | FunctionAttribute | Slot | Mark | Parameter;

/** Elements of a container: those under one known key, or those under any. `ObjectTable.element` has each once. */
export class ElementField {
  constructor(readonly key: ElementKey | undefined) {}

  /** Those under a key that isn't known. */
  static readonly any = new ElementField(undefined);
}

/** Keys that are told apart. */
export type ElementKey = string | number | boolean | null;

/** An attribute of a function that another one makes: kept with the variables of that one. */
export class FunctionAttribute {
  constructor(
    readonly fn: string,
    readonly name: string,
  ) {}
}

/** What the model keeps of an object where no code of the program reaches. */
export class Slot {
  private constructor(readonly label: string) {}

  // Containers, iterators and views
  /** The values of all elements, under whatever key. */
  static readonly contents = new Slot('contents');
  /** Those that come more than once. */
  static readonly repeats = new Slot('repeats');
  static readonly keys = new Slot('keys');
  /** The dicts of which one is a copy, or whose entries its display begins with. */
  static readonly copied = new Slot('copied');
  /** Set on what one call alone gathers in a `*args` or `**kwargs`. */
  static readonly ofCall = new Slot('of call');
  /** The dict whose keys one was filled with. */
  static readonly domain = new Slot('domain');
  /** What a view or an iterator is of. */
  static readonly of = new Slot('of');
  /** The function that an iterator calls for each element. */
  static readonly step = new Slot('step');
  /** How many elements an iterator gives, and the ranges whose numbers an index is one of. */
  static readonly length = new Slot('length');
  /** Where the range begins whose numbers an index is one of, as they are. */
  static readonly first = new Slot('first');
  /** What makes a missing element or the default of a field. */
  static readonly factory = new Slot('factory');
  /** What is in a queue. */
  static readonly items = new Slot('items');
  /** How many fit into a queue. */
  static readonly capacity = new Slot('capacity');

  // Threads, tasks and servers
  static readonly target = new Slot('target');
  static readonly args = new Slot('args');
  static readonly kwargs = new Slot('kwargs');
  static readonly name = new Slot('name');
  /** How many threads an executor has. */
  static readonly workers = new Slot('workers');
  /** Whether a scheduler has threads at all. */
  static readonly threads = new Slot('threads');
  /** What an object of a library was told to call back. */
  static readonly callbacks = new Slot('callbacks');
  /** What is called by whoever gives a future its result. */
  static readonly doneCallbacks = new Slot('done callbacks');
  /** The pool of processes that works on what a future stands for. */
  static readonly processPool = new Slot('process pool');
  /** The futures behind an iterator of results. */
  static readonly task = new Slot('task');
  static readonly result = new Slot('result');
  /** What a function that remembers its results has given back so far. */
  static readonly remembered = new Slot('remembered');
  /** The activation that a coroutine, a generator or a context manager runs, and its function. */
  static readonly body = new Slot('body');
  static readonly function = new Slot('function');
  static readonly handler = new Slot('handler');
  /** Whether an executor is told to end. */
  static readonly shutDown = new Slot('shut down');
  /** What an exit stack has entered, what a context manager that does nothing gives who enters it, and the pool that a `with` holds. */
  static readonly entered = new Slot('entered');
  /** Whether a pool forgets a job that it has run. */
  static readonly autoDelete = new Slot('auto delete');
  static readonly run = new Slot('run');
  /** The loops of other threads that a coroutine is handed to, with the coroutine where it is made right there. */
  static readonly handedTo = new Slot('handed to');
  /** Whether a coroutine is awaited, or run, where it is at hand. */
  static readonly ranHere = new Slot('ran here');
  /** Of a coroutine: that it was made a task, which begins later. */
  static readonly isTask = new Slot('made a task');
  /** The event loop that a thread runs. */
  static readonly loop = new Slot('loop');
  /** The thread that an object of a toolkit was moved to, or that a server was left to. */
  static readonly movedTo = new Slot('moved to');
  /** The threads whose end closes a dialog. */
  static readonly closedBy = new Slot('closed by');
  /** The objects of a toolkit that were moved to a thread. */
  static readonly livingThere = new Slot('living there');
  /** Which thread the main thread is. */
  static readonly mainThread = new Slot('main thread');
  /** Whether the system is Windows. */
  static readonly windows = new Slot('Windows');

  // Synchronisation
  /** The lock under a condition. */
  static readonly lock = new Slot('lock');
  /** Where a semaphore begins. */
  static readonly count = new Slot('count');
  /** How many a barrier waits for. */
  static readonly parties = new Slot('parties');
  /** Whether an event is ever cleared. */
  static readonly cleared = new Slot('cleared');
  /** Whether a queue is ever joined. */
  static readonly joined = new Slot('joined');
  /** The latches that some loop waits for. */
  static readonly awaited = new Slot('waited for');
  /** How many a latch waits for. */
  static readonly needed = new Slot('needed');
  /** That a lock is held. */
  static readonly taken = new Slot('taken');

  // Classes, modules and what can't be seen
  static readonly metaclass = new Slot('metaclass');
  static readonly dataclass = new Slot('dataclass');
  /** The modules whose names a module takes all. */
  static readonly star = new Slot('star');
  /** Whether an object may have attributes that nothing here stores. */
  static readonly open = new Slot('open');
  /** Whether an object's attributes are stored under names that the program works out. */
  static readonly worked = new Slot('worked');
  /** Something of an object outside the program. */
  static readonly outside = new Slot('outside');
  /** The form that was set up in a window: what is in it are attributes of the window. */
  static readonly form = new Slot('form');
  /** An option of a widget. */
  static readonly option = new Slot('option');
}

/** The slot for a part that rows of knowledge name; undefined for parts that nothing asks for. */
export function slotOf(part: string): Slot | undefined {
  switch (part) {
    case 'target':
      return Slot.target;
    case 'args':
      return Slot.args;
    case 'kwargs':
      return Slot.kwargs;
    case 'name':
      return Slot.name;
    default:
      return undefined;
  }
}

/** What is known of another field of the same object: `ObjectTable.mark` has each once. */
export class Mark {
  constructor(
    readonly what: MarkKind,
    readonly field: Field,
  ) {}
}

/**
 * Claimed by a test-and-set; dropped, None while a thread that was in it may run; or there from the first, as an entry that
 * whoever made the dict put in.
 */
export type MarkKind = 'claimed' | 'dropped' | 'first';

/** A field in words, for people and for keys: a name as it is. */
export function textOf(field: Field): string {
  if (typeof field === 'string') return field;
  if (field instanceof ElementField)
    return `[${field.key === undefined ? '*' : typeof field.key === 'string' ? JSON.stringify(field.key) : String(field.key)}]`;
  if (field instanceof FunctionAttribute) return `${field.fn}.${field.name}`;
  if (field instanceof Slot) return field.label;
  return field instanceof Mark ? `${textOf(field.field)} ${field.what}` : `default of ${field.name}`;
}

/** Whether a field stands for elements of a container. */
export const isElementField = (field: Field): field is ElementField => field instanceof ElementField;

/** Fields that hold what the model itself keeps (thread arguments, futures' results), invisible to the program. */
export const isModelField = (field: Field): field is Slot | Mark | Parameter =>
  typeof field === 'object' && !(field instanceof ElementField) && !(field instanceof FunctionAttribute);
