/** One thread goes through a collection, the other changes it, the one asks for the next entry. */

import type { Expr } from '../facts/ir.js';
import { sameSpan, within } from '../facts/spans.js';
import { someExprOf } from '../facts/walk.js';
import type { Access } from '../program/model/activation.js';
import { initialValue, typeOf } from './initial.js';
import { laneOf, placeOf, underLocks, type Item, type LaneRequest } from './lane.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import type { Container, Term } from './machine/terms.js';
import { narrate, untilHarm } from './narrate.js';
import { keepsItsPromise, underOneLock } from './play.js';
import { breakingOrder, locksOf, pairsOf, MOST_PAIRS, type Pair } from './race.js';
import { settled } from './symbols.js';
import type { Story, Told } from './story.js';
import { spellingOf } from './values.js';

export function changedIteration(story: Story): Told | undefined {
  const [loop, change] = [
    story.evidence?.steps.find(({ does }) => does === 'iterate'),
    story.evidence?.steps.find(({ does }) => does === 'change'),
  ];
  if (loop === undefined || change === undefined || story.variable === undefined) return undefined;
  let tried = 0;
  for (const pair of pairsOf(story, loop, change)) {
    if (++tried > MOST_PAIRS) return undefined;
    const told = tell(story, pair, [loop.thread, change.thread]);
    if (told !== undefined) return told;
  }
  return undefined;
}

function tell(story: Story, pair: Pair, threads: readonly [string, string]): Told | undefined {
  const { program, finding } = story;
  const variable = story.variable!;
  const [{ access }] = pair;
  const type = typeOf(variable.container);
  if (type === undefined || type === 'queue' || !isOwnLoop(access)) return undefined;
  const name = spellingOf(variable, access);
  const nameLock = locksOf(story, pair);
  const request = (lane: 0 | 1): LaneRequest => ({
    program,
    variable,
    name,
    lane,
    placed: pair[lane],
    nameLock: (hold) => nameLock(lane, hold),
  });
  const changes = laneOf(request(1));
  if (changes === undefined) return undefined;
  for (const start of startsOf(type, initialValue(program, variable, pair)?.value)) {
    const rounds = Array.from({ length: start.value.items.length }, () => 'next' as const);
    const steps = (['iterate', ...rounds] as const).map((kind): Instruction =>
      instruction(
        { kind, variable: name },
        kind === 'iterate' ? `begins to loop over ${name}` : 'goes on to the next entry',
        placeOf(access.act, access.at),
      ),
    );
    const holds = program.locks(pair[0]);
    const items = steps.map((one): Item => ({ instruction: one, act: access.act, at: access.at, holds }));
    const model: Model = settled({
      threads: [
        { name: threads[0], instructions: underLocks(request(0), items) },
        { name: threads[1], instructions: changes.instructions },
      ],
      variables: { [name]: start.value },
      reentrant: [],
      right: 'serial',
    });
    const order = breakingOrder(model);
    if (order === undefined) continue;
    const lock = finding.data['lock'] ?? 'lock';
    const play = {
      kind: 'iterate' as const,
      goal: `Change ${name} while ${threads[0]} is looping over it.`,
      suppose: start.suppose(name),
      model,
      fixed: underOneLock(model, lock),
      fixing: `Both hold ${lock}: one for its whole loop, the other for its change. Looping over a copy made under ${lock} does it too.`,
    };
    const told = narrate(model, order, { is: 'shared', name });
    return { steps: untilHarm(told), ...(keepsItsPromise(play) && { play }) };
  }
  return undefined;
}

interface Start {
  readonly value: Container;
  readonly suppose: (name: string) => readonly string[];
}

/** What the program says is in there; or two entries, whatever they are. */
function* startsOf(type: Container['type'], known: Term | undefined): Generator<Start> {
  if (known?.is === 'container' && known.items.length > 0 && known.items.length <= 5) {
    yield { value: known, suppose: () => [] };
    return;
  }
  const symbol = (name: string): Term => ({ is: 'symbol', name });
  const items = ['first', 'second'].map((name): Term =>
    type === 'dict' ? { is: 'pair', key: symbol(name), value: symbol('…') } : symbol(name),
  );
  yield {
    value: { is: 'container', type, items },
    suppose: (name) => [`Say that ${name} holds two entries when the loop begins, called first and second here.`],
  };
}

/** A loop of the program goes through the container itself: C code that does, as in `list(d)`, lets nobody in between. */
function isOwnLoop({ stmt, at }: Access): boolean {
  if (stmt === undefined) return false;
  if (stmt.kind === 'for' && within(at, stmt.iter)) return isContainerItself(stmt.iter, at);
  return someExprOf(
    stmt,
    (inner) =>
      inner.kind === 'comprehension' &&
      sameSpan(inner, at) &&
      inner.clauses.length === 1 &&
      isContainerItself(inner.clauses[0]!.iter, at),
    // These may have enough after the first entry.
    (inner) => inner.kind !== 'call' || inner.callee.kind !== 'name' || !/^(any|all|next)$/.test(inner.callee.name),
  );
}

function isContainerItself(iter: Expr, at: Access['at']): boolean {
  if (sameSpan(iter, at) && iter.kind !== 'call') return true;
  if (iter.kind === 'name' || iter.kind === 'attribute') return true;
  if (iter.kind !== 'call') return false;
  if (iter.callee.kind === 'attribute') return /^(items|keys|values)$/.test(iter.callee.name) && iter.args.length === 0;
  const [only] = iter.args;
  return (
    iter.callee.kind === 'name' &&
    iter.callee.name === 'enumerate' &&
    only !== undefined &&
    isContainerItself(only.value, at)
  );
}
