/**
 * Which allocation sites share one abstract object, beyond those that are nested too deep to be told apart. The keys are made
 * from the text of the program, so that no order of work decides who shares with whom.
 *
 * - Exceptions are told apart by their class alone, as points-to analyses do ("exception objects merged by type"): they are
 *   made in very many places, caught by type, and seldom kept.
 * - A test is one client of what it tries out. Where that has threads of its own, it is looked at with these for clients that
 *   nobody sees, and all instances that tests make of its class share one object.
 * - Of what else tests make one exists at a time: a runner calls them one after another, each done before the next begins. So
 *   what the n-th call of a constructor makes in one test, or in a helper of one name, is what it makes in the next. What
 *   methods of such an object make is told apart by the object and the place, and not by what the method is given.
 */

import type { CallExpr, FunctionFacts, Span } from '../../facts/ir.js';
import { walkExprs } from '../../facts/walk.js';
import { isBuiltin } from '../../knowledge/builtins.js';
import { makesThreads } from '../../knowledge/creators.js';
import { roleOf } from '../../knowledge/types.js';
import type { Activation } from './activation.js';
import { mro } from './lineage.js';
import type { FileSet, FileUnit } from './files.js';
import { memoized, remembered } from './maps.js';
import { withImporters } from './importers.js';
import { importsOf, mentionsOf } from './mentions.js';
import type { ClassObject, Obj } from './objects.js';
import { pairKey } from './sets.js';
import { filesOfTests, isFor, isTest } from './tests.js';

/** Whether a class is one of exceptions. */
const isExceptionClass = (cls: ClassObject): boolean =>
  mro(cls).some((at) => at.kind === 'external' && at.name !== 'object' && isExceptionName(at.name));

const isExceptionName = (name: string): boolean =>
  isBuiltin(name.replace('builtins.', '')) && /(Error|Exception|Warning|Exit|Iteration|Interrupt|Group)$/.test(name);

/** What stands for the instances of a class that are made at several places. */
export interface Shared {
  readonly key: string;
  /** Whether it stands for several that may exist at once. */
  readonly isSummary: boolean;
}

/** What stands for the instance that is made at a place, and for others; undefined where each place makes one of its own. */
export function sharedInstance(files: FileSet, act: Activation, cls: ClassObject, at: Span): Shared | undefined {
  if (isExceptionClass(cls)) return { key: `exceptions ${cls.id}`, isSummary: true };
  const { self, file } = act;
  const tests = filesOfTests(files);
  const isOfTests = isFor(tests, act);
  if (isOfTests && !tests.has(cls.file) && filesWithThreads(files).has(cls.file))
    return { key: `tests ${cls.id}`, isSummary: true };
  if (tests.has(file)) {
    const place = placesOfCalls(act.fn).get(pairKey(at.start, at.end));
    const isNamed = act.fn.kind === 'function' && (act.fn.parent === 0 || act.fn.cls >= 0);
    if (place === undefined || !isNamed) return undefined;
    const role = turnOfTests(files, act, at) === undefined ? `in ${act.fn.name}` : 'of a test';
    return { key: `made ${role} ${place} ${cls.id}`, isSummary: false };
  }
  return isOfTests ? { key: `of ${self!.id} ${file.id} ${at.start} ${at.end} ${cls.id}`, isSummary: false } : undefined;
}

/** The files that make threads, and those that import these, by however many steps. */
const filesWithThreads = memoized((files: FileSet): ReadonlySet<FileUnit> => {
  const makers = files.units.filter(({ facts }) => [...mentionsOf(facts).names].some(makesThreads));
  return withImporters(files, makers, (file) => importsOf(files, file));
});

/** What the calls have in common that take each other's place in the tests of one class, or module. */
export function turnOfTests(files: FileSet, act: Activation, { start, end }: Span): string | undefined {
  if (!act.fn.name.startsWith('test') || !isTest(act) || act.entered?.entry !== undefined) return undefined;
  // What the program calls itself may run beside others.
  if (namesIn(files).has(act.fn.name)) return undefined;
  const place = placesOfCalls(act.fn).get(pairKey(start, end));
  return place === undefined ? undefined : `tests ${act.file.id} ${act.self?.id ?? ''} ${act.env?.id ?? ''} ${place}`;
}

/** Roles of objects that are made to run what they are handed. */
const MADE_TO_RUN: ReadonlySet<string> = new Set(['thread', 'timer', 'future']);

/**
 * What a helper that makes threads was handed to run: `run_in_thread(self.poll)` and `run_in_thread(self.post)` make two
 * threads. Methods of objects that share one for their place (`nested`) are not told apart, as recursion would make threads
 * without end.
 */
export function handedToRun({ entered }: Activation, type: string, nested: ReadonlySet<Obj>): string {
  if (!MADE_TO_RUN.has(roleOf(type) ?? '')) return '';
  return (entered?.given ?? [])
    .filter((obj) => obj !== undefined && obj !== '*')
    .filter((obj) => obj.kind === 'function' || (obj.kind === 'method' && !nested.has(obj.self)))
    .map(({ id }) => ` ${id}`)
    .join('');
}

const namesIn = memoized(
  ({ units }: FileSet): ReadonlySet<string> => new Set(units.flatMap(({ facts }) => [...mentionsOf(facts).names])),
);

/** For the calls in a function: what they call, and how many calls of that stand before them. */
const placesOfCalls = memoized((fn: FunctionFacts): ReadonlyMap<number, string> => {
  const places = new Map<number, string>();
  const counts = new Map<string, number>();
  const note = (call: CallExpr): void => {
    const { callee } = call;
    if (callee.kind !== 'name' && callee.kind !== 'attribute') return;
    const before = remembered(counts, callee.name, () => 0);
    counts.set(callee.name, before + 1);
    places.set(pairKey(call.start, call.end), `${callee.name} ${before}`);
  };
  walkExprs(fn.body, (inner) => void (inner.kind === 'call' && note(inner)));
  return places;
});
