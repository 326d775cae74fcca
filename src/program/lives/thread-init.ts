/** What the `__init__` of each Thread subclass does about the `__init__` of Thread. */

import { lastPart } from '../../knowledge/dotted.js';
import { isPythonThread } from '../../knowledge/types.js';
import type { FunctionFacts, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { isModelledModule } from '../../knowledge/modules.js';
import type { Activation } from '../model/activation.js';
import { findClassCell } from '../model/classes.js';
import { mro } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { textOf } from '../model/field.js';
import type { ClassObject, InstanceObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';

export interface BadInit {
  readonly cls: ClassObject;
  readonly fn: FunctionFacts;
  /** What of the thread is used before its `__init__`; undefined where that is never called. */
  readonly early: { readonly at: Span; readonly what: string } | undefined;
}

/** Properties that `Thread.__init__` makes usable, to be read and to be set. */
const PROPERTIES: ReadonlySet<string> = new Set(['name', 'daemon', 'ident', 'native_id']);
/** Methods that need what `Thread.__init__` has made; an attribute in the place of one needs nothing. */
const METHODS: ReadonlySet<string> = new Set([
  'start',
  'join',
  'is_alive',
  'isAlive',
  'setDaemon',
  'isDaemon',
  'setName',
  'getName',
  'cancel',
]);

/** The `__init__` methods that leave a thread unfit for use. */
export function* threadInits(program: Program): Generator<BadInit> {
  const { analysis } = program;
  for (const cls of analysis.classObjects) {
    if (!isThreadClass(cls)) continue;
    const init = cls.fields?.get('__init__')?.value.objs.find((obj) => obj.kind === 'function' && obj.owner === cls);
    if (
      init?.kind !== 'function' ||
      init.fn.isStub ||
      // What can't be read there may be the call that seems to be missing.
      init.file.facts.syntaxErrors.some((error) => within(error, init.fn)) ||
      init.fn.body.some(({ kind }) => kind === 'raise') ||
      init.fn.name !== '__init__'
    )
      continue;
    const acts = analysis
      .activationsOf(init.fn)
      .filter((act) => act.self?.kind === 'instance' && act.callee === init && act.evaluated);
    if (acts.length === 0) continue;
    const calls = acts.map((act) => initCall(act, act.self!, cls, new Set()));
    if (calls.some((call) => call === 'unseen') || startsOtherwise(analysis, cls)) continue;
    if (calls.every((call) => call === undefined)) {
      yield { cls, fn: init.fn, early: undefined };
      continue;
    }
    for (const [index, act] of acts.entries()) {
      const call = calls[index];
      const early = typeof call === 'object' ? earlyUse(analysis, act, call) : undefined;
      if (early === undefined) continue;
      yield { cls, fn: init.fn, early };
      break;
    }
  }
}

/** Whether a class has a `start()` of its own, which hands `run` to another thread: nothing asks for what Thread has. */
function startsOtherwise(analysis: AnalysisState, cls: ClassObject): boolean {
  const own = mro(cls).find((base) => base.fields?.get('start')?.value.objs.some(({ kind }) => kind === 'function'));
  const start = own?.fields?.get('start')?.value.objs.find((obj) => obj.kind === 'function');
  if (start === undefined || !analysis.isCalled(start)) return false;
  const isOne = (obj: Obj | undefined): boolean => obj?.kind === 'instance' && mro(obj.cls).includes(cls);
  return !analysis.activations.some(
    ({ libraryCalls, accesses }) =>
      libraryCalls.some(({ name, self, args }) => {
        const method = lastPart(name);
        return isOfThread(name, method) && METHODS.has(method) && [self, ...(args[0]?.objs ?? [])].some(isOne);
      }) || accesses.some(({ cell }) => isOne(cell.owner) && PROPERTIES.has(textOf(cell.field))),
  );
}

/** Whether a dotted name is that of a method of Python's threads. */
const isOfThread = (name: string, method: string): boolean =>
  name.endsWith(`.${method}`) && isPythonThread(name.slice(0, -method.length - 1));

const isThreadClass = (cls: ClassObject): boolean =>
  mro(cls).some((base) => base.kind === 'external' && isPythonThread(base.name));

/** Where an activation calls the `__init__` of Thread, itself or through another; `unseen` where code that can't be seen may. */
function initCall(act: Activation, self: Obj, cls: ClassObject, seen: Set<Activation>): Span | 'unseen' | undefined {
  if (seen.has(act)) return undefined;
  seen.add(act);
  for (const call of act.libraryCalls) {
    if (isOfThread(call.name, '__init__') && (call.self === self || call.self === undefined)) return call.node;
  }
  for (const call of act.calls) {
    const { callee } = call;
    // `Base.__init__(self)` has it as its first argument.
    const owners = callee.callee?.owner;
    const shared = self.kind === 'instance' && owners !== undefined && mro(self.cls).includes(owners);
    if (callee.self !== self && callee.params[0]?.objs.includes(self) !== true && !shared) continue;
    // The base class is a thread too: whether it does its part is told there.
    const owner = callee.callee?.owner;
    if (callee.fn.name === '__init__' && owner !== undefined && owner !== cls && isThreadClass(owner)) return call.node;
    const inner = initCall(callee, self, cls, seen);
    if (inner === 'unseen') return inner;
    if (inner !== undefined) return call.node;
  }
  const unseen =
    act.unknownCalls.some(({ expr }) => expr?.callee.kind === 'attribute' && expr.callee.name === '__init__') ||
    act.libraryCalls.some(({ name }) => isUnseenInit(name));
  return unseen ? 'unseen' : undefined;
}

/** The `__init__` of a class from a library that is not known: it may call the next one in line. */
const isUnseenInit = (name: string): boolean =>
  name.endsWith('.__init__') && name.split('.').length > 2 && !isModelledModule(name);

/** The first use of something of the thread's own before `call`. */
function earlyUse(analysis: AnalysisState, act: Activation, call: Span): BadInit['early'] {
  const self = act.self as InstanceObject;
  const uses: { at: Span; what: string }[] = [];
  for (const access of act.accesses) {
    const { cell } = access;
    if (cell.owner === self && PROPERTIES.has(textOf(cell.field)) && access.at.start < call.start)
      uses.push({ at: access.at, what: `self.${textOf(cell.field)}` });
  }
  for (const { name, node, self: receiver } of act.libraryCalls) {
    const method = lastPart(name);
    if (receiver === self && isOfThread(name, method) && METHODS.has(method) && node.start < call.start)
      uses.push({ at: node, what: `self.${method}()` });
  }
  // A class that has an attribute of that name itself doesn't use the thread's.
  const theirs = uses.filter(
    ({ what }) => findClassCell(analysis, self.cls, what.replace(/^self\.|\(\)$/g, ''), act) === undefined,
  );
  return theirs.sort((a, b) => a.at.start - b.at.start)[0];
}
