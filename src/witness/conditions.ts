/** Threads that wait for a condition: woken for nothing, woken by nobody, or not allowed to ask. */

import type { Stmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import { conditionCalls, type ConditionCall } from '../program/locks/condition-calls.js';
import type { Access } from '../program/model/activation.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import { lockName } from '../program/races/spelling.js';
import type { Variable } from '../program/concurrency/variables.js';
import { threadNames, toldBy } from './game.js';
import { typeOf } from './initial.js';
import { laneOf, placeOf, type LaneRequest } from './lane.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model, StepPlace } from './machine/model.js';
import { apply, TRUE, type Term } from './machine/terms.js';
import { untilHarm } from './narrate.js';
import { spell } from './spell.js';
import type { Story, Told } from './story.js';
import { spellingOf, Values } from './values.js';

/** `wait()` without another look: somebody is quicker, or has notified before anybody waited. */
export function looseWait(story: Story): Told | undefined {
  const calls = [...conditionCalls(story.program)];
  for (const wait of calls) {
    if (!isAt(story, wait) || wait.hold === undefined) continue;
    for (const notify of calls) {
      if (!/^notify/.test(notify.method) || notify.condition !== wait.condition || notify.hold === undefined) continue;
      if (notify.way.ctx === wait.way.ctx && !wait.way.ctx.multiple) continue;
      const asked = askedBefore(wait);
      const told = asked === undefined ? missedCall(story, wait, notify) : takenAway(story, wait, notify, asked);
      if (told !== undefined) return told;
    }
  }
  return undefined;
}

const isAt = ({ finding }: Story, { act, node }: ConditionCall): boolean =>
  act.file.facts.path === finding.path && node.start <= finding.start && finding.end <= node.end;

type Asking = Stmt & { readonly kind: 'if' };

/** The `if` whose body waits. */
function askedBefore({ act, node }: ConditionCall): Asking | undefined {
  let found: Asking | undefined;
  walkStmts(act.fn.body, (stmt) => {
    if (stmt.kind === 'if' && stmt.body.some(({ start, end }) => start <= node.start && node.end <= end)) found = stmt;
    return stmt.start <= node.start && node.end <= stmt.end;
  });
  return found;
}

/** What a thread does that waits: the two halves of `wait()`. */
function waiting(condition: string, lock: string, at: StepPlace): readonly Instruction[] {
  return [
    instruction({ kind: 'pause', condition, lock }, `waits for ${condition}, and gives its lock back`, at),
    instruction({ kind: 'resume', condition, lock }, 'is woken, and takes the lock again', at),
  ];
}

const notifying = (condition: string, lock: string, { act, node, method }: ConditionCall): Instruction =>
  instruction(
    { kind: 'notify', condition, lock, ...(method !== 'notify' && { all: true }) },
    `notifies ${condition}`,
    placeOf(act, node),
  );

/** Where the thread took the lock before it waited: `wait()` takes it once more. */
function takenAt({ act, node, hold }: ConditionCall): StepPlace {
  const taken = act.acquires.findLast((one) => one.hold.lock === hold!.lock && one.node.start < node.start);
  return taken === undefined ? placeOf(hold!.act, hold!.at) : placeOf(act, taken.node);
}

/** Nobody waits yet when the other notifies, and nobody notifies again. */
function missedCall({ program }: Story, wait: ConditionCall, notify: ConditionCall): Told | undefined {
  const condition = program.objectName(wait.condition);
  const lock = lockName(program, wait.hold!);
  const [waiter, notifier] = threadNames(program, [wait.way.ctx, notify.way.ctx]);
  const flag = 'flag';
  const at = placeOf(wait.act, wait.node);
  const around = (call: ConditionCall, body: readonly Instruction[]): readonly Instruction[] => [
    instruction({ kind: 'acquire', lock }, `takes ${lock}`, takenAt(call)),
    ...body,
    instruction({ kind: 'release', lock }, `releases ${lock}`, body.at(-1)?.place),
  ];
  const asks = instruction(
    { kind: 'check', test: apply('not', { is: 'shared', name: flag }), skip: 2 },
    'looks whether the flag is up',
    at,
    true,
  );
  const sets = instruction(
    { kind: 'write', variable: flag, value: TRUE },
    'puts a flag up',
    placeOf(notify.act, notify.node),
    true,
  );
  const model = (first: readonly Instruction[], second: readonly Instruction[]): Model => ({
    threads: [
      { name: waiter!, instructions: around(wait, first) },
      { name: notifier!, instructions: around(notify, second) },
    ],
    variables: {},
    reentrant: [],
    right: 'end',
  });
  const waits = waiting(condition, lock, at);
  const notifies = notifying(condition, lock, notify);
  return toldBy({
    kind: 'order',
    goal: `Let ${waiter!} miss the call.`,
    suppose: [],
    model: model(waits, [notifies]),
    fixed: { ...model([asks, ...waits], [sets, notifies]), variables: { [flag]: { is: 'value', value: false } } },
    fixing: `${notifier!} puts a flag up under the lock, and ${waiter!} waits only while it is down.`,
  });
}

/** Two take what one has been woken for: the other one finds nothing. */
function takenAway(story: Story, wait: ConditionCall, notify: ConditionCall, asked: Asking): Told | undefined {
  const { program } = story;
  if (!wait.way.ctx.multiple) return undefined;
  for (const variable of program.variables) {
    const take = variable.accesses.find((one) => isTakenAfter(one, wait));
    const give = take && variable.accesses.find((one) => isGivenBefore(one, notify));
    if (give === undefined) continue;
    const told = takenAwayFrom(story, variable, { wait, notify, asked, take: take!, give });
    if (told !== undefined) return told;
  }
  return undefined;
}

const isTakenAfter = (access: Access, { act, node }: ConditionCall): boolean =>
  access.act === act &&
  access.kind === 'write' &&
  /^(pop|popleft|popitem)\??$/.test(access.op) &&
  access.at.start > node.end;

const isGivenBefore = (access: Access, { act }: ConditionCall): boolean =>
  access.act === act && access.kind === 'write' && /^(append|appendleft|add|put)$/.test(access.op);

interface Meeting {
  readonly wait: ConditionCall;
  readonly notify: ConditionCall;
  readonly asked: Asking;
  readonly take: Access;
  readonly give: Access;
}

function takenAwayFrom(
  { program }: Story,
  variable: Variable,
  { wait, notify, asked, take, give }: Meeting,
): Told | undefined {
  const type = typeOf(variable.container);
  if (type === undefined || type === 'queue') return undefined;
  const name = spellingOf(variable, take);
  const lock = lockName(program, wait.hold!);
  const request = (
    lane: number,
    access: Access,
    { way }: ConditionCall,
  ): LaneRequest & { placed: AccessInContext } => ({
    program,
    variable,
    name,
    lane,
    placed: { access, entryState: way },
    nameLock: () => lock,
  });
  const taking = request(0, take, wait);
  // One that goes on gives twice; of several, two give once each.
  const givers = isOneOfMany(give, notify) ? [2, 3] : [2];
  const takes = laneOf(taking)?.instructions;
  const gives = givers.map((lane) => laneOf(request(lane, give, notify))?.instructions);
  const [takesLock, ...acts] = takes ?? [];
  if (gives.includes(undefined) || takesLock?.operation.kind !== 'acquire') return undefined;
  const test = new Values(taking).term(asked.test, { act: wait.act, ctx: wait.way.ctx }, true);
  const looks = instruction(
    { kind: 'check', test, skip: 2 },
    `checks ${spell(asked.test) ?? name}`,
    placeOf(wait.act, asked.test),
  );
  const condition = program.objectName(wait.condition);
  const once = [looks, ...waiting(condition, lock, placeOf(wait.act, wait.node))];
  const rounds = gives.map((one) => [...one!.slice(0, -1), notifying(condition, lock, notify), one!.at(-1)!]);
  const taker = (times: number): readonly Instruction[] => [
    { ...takesLock, place: takenAt(wait) },
    ...Array.from({ length: times }, () => once).flat(),
    ...acts,
  ];
  const [first, second, ...names] = threadNames(program, [
    wait.way.ctx,
    wait.way.ctx,
    ...givers.map(() => notify.way.ctx),
  ]);
  const empty: Term = { is: 'container', type, items: [] };
  const model = (times: number): Model => ({
    threads: [
      { name: first!, instructions: taker(times) },
      { name: second!, instructions: taker(times) },
      // As many are given as are taken, so that whoever waits for more waits by mistake.
      ...rounds.map((round, at) => ({
        name: names[at]!,
        instructions: rounds.length > 1 ? round : [...round, ...round],
      })),
    ],
    variables: { [name]: empty },
    reentrant: [],
    right: 'end',
  });
  const told = toldBy({
    kind: 'check',
    goal: `Wake ${first!} for something that is gone by then.`,
    suppose: givers.length > 1 || goesOn(give) ? [] : [`Say that ${names[0]!} comes by twice.`],
    model: model(1),
    // Each may be woken for nothing once for every item that is given.
    fixed: model(3),
    fixing: `Whoever is woken asks again, with while in place of if.`,
  });
  return told && { ...told, steps: untilHarm(told.steps) };
}

const goesOn = ({ loops }: Access): boolean => loops.length > 0;

const isOneOfMany = (give: Access, notify: ConditionCall): boolean => notify.way.ctx.multiple && !goesOn(give);

/** `wait()` or `notify()` by a thread that doesn't hold the condition. */
export function unheldCall(story: Story): Told | undefined {
  const { program, finding } = story;
  const calls = [...conditionCalls(program)].filter((one) => isAt(story, one));
  // Of several ways one may hold it.
  const call = calls.find(({ hold }) => hold === undefined) ?? calls[0];
  if (call === undefined) return undefined;
  const condition = finding.data['lock'] ?? program.objectName(call.condition);
  const [name] = threadNames(program, [call.way.ctx]);
  const at = placeOf(call.act, call.node);
  const comes = instruction({ kind: 'work' }, `comes here and does not hold ${condition}`, at);
  const [pauses] = waiting(condition, condition, at);
  const { operation } = call.method.startsWith('wait') ? pauses! : notifying(condition, condition, call);
  const label = `calls ${call.method}()`;
  const model = (instructions: readonly Instruction[]): Model => ({
    threads: [{ name: name!, instructions }],
    variables: {},
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'order',
    goal: `See what Python says to ${name!}.`,
    // It asks first what it waits for, and may have no need to wait.
    suppose: call.method === 'wait_for' ? ['Say that what it waits for is not so yet.'] : [],
    model: model([comes, instruction(operation, label, at)]),
    fixed: model([
      instruction({ kind: 'acquire', lock: condition }, `takes ${condition}`, at, true),
      instruction({ kind: 'work' }, label, at),
      instruction({ kind: 'release', lock: condition }, `releases ${condition}`, at, true),
    ]),
    fixing: `${name!} holds ${condition} around the call.`,
  });
}
