/** Two threads and one variable: the order that goes wrong is looked for, and told with the values it gives. */

import type { Access } from '../program/model/activation.js';
import type { LockAcquisition } from '../program/model/flow.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import { lockName } from '../program/races/spelling.js';
import type { EvidenceStep } from '../rules/finding.js';
import { defaultOf, initialValue, typeOf, type Initial } from './initial.js';
import { laneOf, type Lane } from './lane.js';
import { explore } from './machine/explore.js';
import { begin, isSupposed, readiness, step as advance, UnknownEffect } from './machine/machine.js';
import type { Model } from './machine/model.js';
import { same, show, withParts, type Container, type Term } from './machine/terms.js';
import type { Play, PlayKind } from './machine/play.js';
import { keepsItsPromise, underOneLock } from './play.js';
import { narrate } from './narrate.js';
import type { Story, Told } from './story.js';
import { inTerms, numbersExplained, settled, symbolFor } from './symbols.js';
import type { Variable } from '../program/concurrency/variables.js';
import { spellingOf } from './values.js';

/** More ways in which two accesses meet tell nothing new. */
export const MOST_PAIRS = 4;

/** The story of a race; undefined where none can be told truthfully. */
export function tellRace(story: Story): Told | undefined {
  const [mine, theirs] = [story.lane(0).at(-1), story.lane(1).at(-1)];
  const { variable } = story;
  if (mine === undefined || theirs === undefined || variable === undefined) return undefined;
  let tried = 0;
  for (const pair of pairsOf(story, mine, theirs)) {
    if (++tried > MOST_PAIRS) return undefined;
    const told = tellPair(story, pair, [mine.thread, theirs.thread]);
    if (told !== undefined) return told;
  }
  return undefined;
}

export type Pair = readonly [AccessInContext, AccessInContext];

/** The ways in which the two accesses of the evidence may happen at the same time, on the threads that it names. */
export function* pairsOf({ program, variable }: Story, mine: EvidenceStep, theirs: EvidenceStep): Generator<Pair> {
  const at = (one: EvidenceStep): readonly Access[] => {
    const here = variable!.accesses.filter(
      ({ act, at: { start, end } }) => act.file.facts.path === one.path && start === one.start && end === one.end,
    );
    const writes = here.filter(({ kind }) => kind === 'write');
    return writes.length > 0 ? writes : here;
  };
  const isNamed = (placed: AccessInContext, { thread }: EvidenceStep): boolean =>
    thread.replace(/ #\d$/, '') === program.threadOf(placed);
  for (const a of at(mine)) {
    const asked = program.placed(a).filter((one) => isNamed(one, mine));
    for (const b of at(theirs)) {
      for (const pair of program.pairs(a, b, asked)) if (isNamed(pair[1], theirs)) yield pair;
    }
  }
}

function tellPair(story: Story, pair: Pair, threads: readonly [string, string]): Told | undefined {
  const { program } = story;
  const variable = story.variable!;
  const name = spellingOf(variable, pair[0].access);
  const names = locksOf(story, pair);
  const lanes = pair.map((placed, lane) =>
    laneOf({ program, variable, name, lane, placed, nameLock: (hold) => names(lane, hold) }),
  );
  const [first, other] = lanes;
  if (first === undefined || other === undefined) return undefined;
  const { lane: second, suppose: sameKey } = withKeyOf(first, other);
  const known = initialValue(program, variable, pair);
  for (const start of startsOf(story, pair, [first, second], name, known)) {
    const model = settled(
      {
        threads: [first, second].map(({ instructions }, lane) => ({ name: threads[lane as 0 | 1], instructions })),
        variables: start.variables,
        reentrant: [],
        right: 'serial',
      },
      sameKey.length > 0 ? first.keys[0] : undefined,
    );
    const order = breakingOrder(model);
    if (order === undefined) continue;
    const element = first.element ?? second.element;
    const suppose = [...sameKey, ...start.suppose, ...supposed(model, [first, second])];
    const steps = narrate(model, order, element ?? { is: 'shared', name });
    const play = playOf(story, model, name, suppose, [first, second]);
    // What is supposed is said where it is played; without that, the story would claim too much.
    if (play === undefined && suppose.length > 0) continue;
    return { steps, ...(play && { play: { ...play, suppose: [...numbersExplained(model), ...suppose] } }) };
  }
  return undefined;
}

export function breakingOrder(model: Model): readonly number[] | undefined {
  try {
    return explore(model).breakingOrder;
  } catch (error) {
    if (error instanceof RangeError || error instanceof UnknownEffect) return undefined;
    throw error;
  }
}

/** Names for the locks of both threads: what is not one lock has two names. */
export function locksOf({ program, variable }: Story, pair: Pair): (lane: number, hold: LockAcquisition) => string {
  const firsts = program.locks(pair[0]);
  return (lane, hold) => {
    const own = lockName(program, hold);
    if (lane === 0) return own;
    const same = firsts.find((one) => program.commonLock([one], [hold], variable!.owner) !== undefined);
    if (same !== undefined) return lockName(program, same);
    return firsts.some((one) => lockName(program, one) === own) ? `another ${own}` : own;
  };
}

interface Start {
  readonly variables: Model['variables'];
  /** What is taken as given. */
  readonly suppose: readonly string[];
}

/** What the variable may hold when the story begins, the surest first. */
function* startsOf(
  story: Story,
  pair: Pair,
  lanes: readonly [Lane, Lane],
  name: string,
  known: Initial | undefined,
): Generator<Start> {
  const variable = story.variable!;
  const element = lanes[0].element ?? lanes[1].element;
  const capacity: Model['variables'] =
    known?.capacity === undefined ? {} : { [`maxsize of ${name}`]: { is: 'value', value: known.capacity } };
  const type = typeOf(variable.container);
  if (known !== undefined) {
    const value = entryAlone(withDefault(known.value, element, defaultOf(variable)), element, lanes);
    yield { variables: { [name]: value, ...capacity }, suppose: [] };
    const later = mayGoOn(pair) ? lateState(lanes, { [name]: value, ...capacity }) : undefined;
    if (later !== undefined) {
      yield { variables: later, suppose: [`Say that ${name} has come to ${show(later[name]!)} by now.`] };
    }
    if (!isFilledElsewhere(variable, pair)) return;
  }
  if (variable.kind !== 'contents') {
    yield { variables: { [name]: { is: 'symbol', name: symbolFor(pair, lanes) } }, suppose: [] };
    return;
  }
  if (type === undefined) return;
  if (element?.is === 'apply' && element.args[1] !== undefined) {
    const entry: Term = { is: 'symbol', name: symbolFor(pair, lanes) };
    if (type !== 'dict') return;
    const items: readonly Term[] = [{ is: 'pair', key: element.args[1], value: entry }];
    yield { variables: { [name]: { is: 'container', type, items, open: true } }, suppose: [] };
    return;
  }
  if (type !== 'queue') yield { variables: { [name]: { is: 'container', type, items: [], open: true } }, suppose: [] };
  for (const count of [1, 2, 3]) {
    const items: readonly Term[] = Array<Term>(count).fill({ is: 'symbol', name: '…' });
    const value: Container = { is: 'container', type, items };
    const words = count === 1 ? '1 item' : `${count} items`;
    yield { variables: { [name]: value }, suppose: [`Say that ${name} holds ${words}.`] };
  }
}

/** `defaultdict(int)` and `Counter` have an entry for everything. */
function withDefault(value: Term, element: Term | undefined, missing: Term | undefined): Term {
  if (value.is !== 'container' || missing === undefined || element?.is !== 'apply') return value;
  const key = element.args[1];
  return key === undefined ? value : { ...value, items: [...value.items, { is: 'pair', key, value: missing }] };
}

/** Of a dict only the entry that the story is about, where it asks for no other: of what else the threads change it tells nothing. */
function entryAlone(value: Term, element: Term | undefined, lanes: readonly Lane[]): Term {
  if (value.is !== 'container' || value.items.length < 2 || element?.is !== 'apply') return value;
  const isIt = (key: Term): boolean => same(key, element.args[1]!);
  const items = value.items.filter((item) => item.is === 'pair' && isIt(item.key));
  const isAlone = lanes.every((lane) => lane.element && same(lane.element, element) && lane.keys.every(isIt));
  return isAlone && items.length > 0 && !/"op":"len"/.test(JSON.stringify(lanes))
    ? { ...value, items, open: true }
    : value;
}

/** Whether other places than those of the story put something into the container: by now it may hold anything. */
const isFilledElsewhere = ({ kind, accesses }: Variable, pair: Pair): boolean =>
  kind === 'contents' &&
  accesses.some(
    (write) => write.kind === 'write' && write.effect === 'add' && pair.every(({ access }) => access !== write),
  );

/** Whether the threads, or others of their kind, come by more than twice. */
const mayGoOn = (pair: Pair): boolean =>
  pair.some(
    ({ access, entryState: { ctx } }) =>
      access.loops.length > 0 || ctx.repeated.size > 0 || ctx.model?.parallel === true,
  );

const MOST_ROUNDS = 1_000;

/** Lets the threads take turns, one whole round after the other, up to where only one more round passes the test. */
function lateState(lanes: readonly Lane[], variables: Model['variables']): Model['variables'] | undefined {
  if (lanes.every(({ tests }) => tests.length === 0)) return undefined;
  const states = [variables];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = states[round]!;
    const after = afterRound(lanes[round % 2]!, before);
    if (after === undefined) return undefined;
    // The state before the last round that came through; the very first was tried as it is.
    if (after === 'stopped') return round > 1 ? states[round - 1] : undefined;
    if (isUnchanged(after, before)) return undefined;
    states.push(after);
  }
  return undefined;
}

const isUnchanged = (after: Model['variables'], before: Model['variables']): boolean =>
  Object.entries(after).every(([name, value]) => {
    const was = before[name];
    return was !== undefined && same(value, was);
  });

/** What one thread leaves that runs alone; `stopped` where its test says no. */
function afterRound({ instructions }: Lane, variables: Model['variables']): Model['variables'] | 'stopped' | undefined {
  const model: Model = { threads: [{ name: '', instructions }], variables, reentrant: [], right: 'end' };
  let state = begin(model);
  try {
    while (readiness(model, state, 0).kind === 'ready') state = advance(model, state, 0);
  } catch (error) {
    if (error instanceof UnknownEffect) return undefined;
    throw error;
  }
  if (state.seen[0]?.includes('false') === true) return 'stopped';
  if (readiness(model, state, 0).kind !== 'finished' || state.errors[0] !== undefined) return undefined;
  return Object.fromEntries(Object.entries(state.variables).map(([name, value]) => [name, anonymous(value)]));
}

/** What earlier rounds have put there came from other threads. */
function anonymous(value: Term): Term {
  if (value.is === 'symbol') return { is: 'symbol', name: '…' };
  return value.is === 'container' ? { ...value, items: value.items.map(anonymous) } : value;
}

/** What the story takes as given of tests that the program doesn't decide. */
function supposed(model: Model, lanes: readonly Lane[]): readonly string[] {
  const open = lanes.flatMap(({ tests }) => tests).filter(({ term }) => isSupposed(model, term));
  return [...new Set(open.map(({ text }) => text))].map(
    (text) => `Say that ${text} at first, and no longer once a thread has acted on it.`,
  );
}

/** Two threads that meet at an entry have the same key, whatever each calls it. */
function withKeyOf(first: Lane, second: Lane): { readonly lane: Lane; readonly suppose: readonly string[] } {
  const [[mine, ...more], [theirs, ...others]] = [first.keys, second.keys];
  if (mine === undefined || theirs === undefined || more.length > 0 || others.length > 0)
    return { lane: second, suppose: [] };
  if (same(mine, theirs)) {
    const isKnown = !JSON.stringify(mine).includes('"is":"symbol"');
    return { lane: second, suppose: isKnown ? [] : [`Say that both threads have the same ${show(mine)}.`] };
  }
  if (mine.is === 'value' && theirs.is === 'value') return { lane: second, suppose: [] };
  const swap = (term: Term): Term => (same(term, theirs) ? mine : withParts(term, swap));
  return {
    lane: {
      ...second,
      instructions: second.instructions.map((one) => ({ ...one, operation: inTerms(one.operation, swap) })),
      tests: second.tests.map((test) => ({ ...test, term: swap(test.term) })),
      element: second.element && swap(second.element),
    },
    suppose: [`Say that ${show(mine)} and ${show(theirs)} are the same here.`],
  };
}

function playOf(
  { finding }: Story,
  model: Model,
  name: string,
  suppose: readonly string[],
  lanes: readonly Lane[],
): Play | undefined {
  const held = model.threads.flatMap(({ instructions }) =>
    instructions.flatMap(({ operation }) => (operation.kind === 'acquire' ? [operation.lock] : [])),
  );
  const lock = finding.data['lock'] ?? held[0] ?? 'lock';
  const kind: PlayKind = lanes.some(({ tests }) => tests.length > 0) ? 'check' : 'update';
  const play: Play = {
    kind,
    goal: GOALS[kind](name),
    suppose,
    model,
    fixed: underOneLock(model, lock),
    fixing:
      kind === 'check'
        ? `Each thread holds ${lock} from the test to the act, so what it saw stays true.`
        : `Each thread holds ${lock} from its first step to its last, so nobody comes in between.`,
  };
  return keepsItsPromise(play) ? play : undefined;
}

const GOALS = {
  check: (name: string): string => `Make a thread act on a test of ${name} whose answer no longer holds.`,
  update: (name: string): string => `Lose an update of ${name}.`,
} as const;
