/** Both read, both add, both write: one of the updates is lost. And the write that comes without the lock. */

import type { EvidenceStep, WitnessStep } from '../rules/finding.js';
import type { Operation } from './operation.js';
import { step, type Story } from './story.js';

/** What a counter holds where the program does not say. */
const PLAUSIBLE = 5;
/** What is added where the program does not say how much; different, so that one can tell who wrote. */
const AMOUNTS = [10, 30] as const;

export function lostUpdate(story: Story): readonly WitnessStep[] {
  const [mine, theirs] = [story.lane(0).at(-1), story.lane(1).at(-1)];
  const read = story.lane(0).find(({ does }) => does === 'read');
  if (mine === undefined || theirs === undefined || read === undefined) return [];
  if (!writes(story, theirs)) return readInBetween(story, mine, theirs);
  const operations = [story.operation(mine), story.operation(theirs)] as const;
  const { before, after } = valuesFor(story, operations);
  const shown = story.variable?.kind === 'contents' ? story.name + (operations[0]?.key ?? '') : story.name;
  const lock = lockOf(story);
  const isReset = operations[1]?.stores !== undefined;
  return [
    step(read, mine.thread, `reads ${shown}`, { [shown]: before }),
    ...(lock === undefined ? [] : [step(theirs, theirs.thread, `acquires ${lock}`)]),
    ...(isReset ? [] : [step(otherRead(story, theirs), theirs.thread, `reads ${shown}`, { [shown]: before })]),
    step(theirs, theirs.thread, `writes ${shown}`, { [shown]: after[1] }),
    ...(lock === undefined ? [] : [step(theirs, theirs.thread, `releases ${lock}`)]),
    step(mine, mine.thread, `overwrites ${shown}`, { [shown]: after[0] }, true),
  ];
}

const otherRead = (story: Story, write: EvidenceStep): EvidenceStep =>
  story.lane(1).find(({ does }) => does === 'read') ?? write;

/** The lock that the other one holds, where there is one. */
const lockOf = (story: Story): string | undefined =>
  story.finding.code === 'TW104' ? story.finding.data['lock'] : undefined;

/** Whether a step writes: by the evidence, or because the read is a part of `x += 1`. */
function writes(story: Story, one: EvidenceStep): boolean {
  if (one.does !== 'read') return true;
  const operation = story.operation(one);
  return operation?.stmt.kind === 'augassign' && operation.stmt.target.start === one.start;
}

interface Values {
  readonly before: string;
  readonly after: readonly [string, string];
}

function valuesFor(story: Story, operations: readonly [Operation | undefined, Operation | undefined]): Values {
  const shown = story.initial;
  const constant = operations[1] && constantOf(operations[1]);
  const fraction = shown !== undefined && /^-?\d+\.\d+$/.test(shown);
  const start = story.variable?.kind === 'contents' ? 0 : fraction ? Number(shown) : numberIn(shown);
  if (start === undefined && shown !== undefined) {
    return { before: shown, after: ['what the first one made of it', 'what the second one made of it'] };
  }
  // Set back to what it is already, it would show nothing.
  const before = start === undefined || String(start) === constant ? PLAUSIBLE : start;
  const write = (value: number): string => (fraction ? value.toFixed(1) : String(value));
  const result = (lane: 0 | 1): string => {
    const sum = operations[lane]?.sum;
    return write(before + (sum?.sign ?? 1) * (sum === undefined ? AMOUNTS[lane] : (sum.by ?? AMOUNTS[lane])));
  };
  return { before: write(before), after: [result(0), constant ?? result(1)] };
}

function constantOf({ stores }: Operation): string | undefined {
  return stores?.kind === 'constant' && typeof stores.value === 'number' ? String(stores.value) : undefined;
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,12}$/.test(text) ? Number(text) : undefined;

/** One holds the lock and believes itself alone; the other comes in without it. */
export function withoutTheLock(story: Story): readonly WitnessStep[] {
  const [mine, theirs] = [story.lane(0).at(-1), story.lane(1).at(-1)];
  if (mine === undefined || theirs === undefined) return [];
  if (!writes(story, theirs)) return readInBetween(story, mine, theirs);
  const { name } = story;
  const lock = story.finding.data['lock'] ?? 'the lock';
  const { before, between } = around(story, mine);
  return [
    step(theirs, theirs.thread, `acquires ${lock}`),
    step(theirs, theirs.thread, `reads ${name}`, { [name]: before }),
    step(mine, mine.thread, `writes ${name} without ${lock}`, { [name]: between }),
    step(
      theirs,
      theirs.thread,
      `overwrites ${name}, trusting what it read`,
      { [name]: 'what the second one made of it' },
      true,
    ),
    step(theirs, theirs.thread, `releases ${lock}`),
  ];
}

/** The other only reads, and goes on with what is no longer so. */
function readInBetween(story: Story, mine: EvidenceStep, theirs: EvidenceStep): readonly WitnessStep[] {
  const { name } = story;
  const lock = story.finding.data['lock'] ?? 'the lock';
  const { before, between } = around(story, mine);
  return [
    step(theirs, theirs.thread, `acquires ${lock}`),
    step(theirs, theirs.thread, `reads ${name}`, { [name]: before }),
    step(mine, mine.thread, `writes ${name} without ${lock}`, { [name]: between }),
    step(theirs, theirs.thread, `uses what it read, which is no longer so`, { [name]: between }, true),
    step(theirs, theirs.thread, `releases ${lock}`),
  ];
}

/** The value before and after the write that comes in between. */
function around(story: Story, mine: EvidenceStep): { before: string; between: string } {
  const before = story.initial ?? 'as it was';
  const stored = story.operation(mine)?.stores;
  const constant = stored?.kind === 'constant' && stored.value !== null ? String(stored.value) : undefined;
  return { before, between: constant !== undefined && constant !== before ? constant : 'changed' };
}
