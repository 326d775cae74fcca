/** Threads that each hold a lock and wait for the next one's; or one that waits for itself. */

import type { FunctionFacts } from '../facts/ir.js';
import { within } from '../facts/spans.js';
import { wayTo } from '../facts/way-to.js';
import type { EvidenceStep } from '../rules/finding.js';
import { deadlock, type Taker } from './deadlock.js';
import { familySize } from './family-size.js';
import { place, step, type Story, type Told } from './story.js';

export function lockOrder(story: Story): Told | undefined {
  const { evidence } = story;
  const takes = evidence?.steps.filter(({ does }) => does === 'acquire') ?? [];
  const seen = [...new Set(takes.map(({ lane }) => lane))].map((lane) => takes.filter((one) => one.lane === lane));
  const lanes = evidence?.ring === undefined ? seen : roundTheRing(story, seen, evidence.ring);
  if (lanes.length === 0 || lanes.some((lane) => lane.length < 2)) return undefined;
  const takers: readonly Taker[] = lanes.map((lane) => ({
    name: lane[0]!.thread,
    takes: lane.map((one) => ({ lock: one.what, place: place(one) })),
  }));
  const holders = new Map(lanes.map(([first]) => [first!.what, first!.thread]));
  const waits = lanes.map((lane) => lane.at(-1)!);
  return {
    steps: [
      ...lanes.map(([first]) => step(first!, first!.thread, `takes ${first!.what}`)),
      ...waits.map((one, at) => step(one, one.thread, waitFor(one, holders), undefined, at === waits.length - 1)),
    ],
    play: { ...deadlock(takers), suppose: supposed(story, lanes) },
  };
}

/** More than these fit no story. */
const MOST_IN_RING = 6;

/** As many threads as there are locks: each takes one, and then its neighbour's. */
function roundTheRing(
  story: Story,
  [lane]: readonly (readonly EvidenceStep[])[],
  family: string,
): readonly (readonly EvidenceStep[])[] {
  const [first, second] = lane ?? [];
  const size = first && familySize(story, first);
  if (first === undefined || second === undefined || size === undefined || size < 2 || size > MOST_IN_RING) return [];
  const thread = first.thread.replace(/ #\d+$/, '');
  return Array.from({ length: size }, (_, at) => [
    { ...first, lane: at, thread: `${thread} #${at + 1}`, what: `${family} ${at + 1}` },
    { ...second, lane: at, thread: `${thread} #${at + 1}`, what: `${family} ${((at + 1) % size) + 1}` },
  ]);
}

/** What stands under a test, a thread need not come to, nor to what the rule itself is not sure of. */
function supposed(story: Story, lanes: readonly (readonly EvidenceStep[])[]): readonly string[] {
  if (story.supposed.length > 0) return story.supposed;
  const asked = lanes.flatMap((lane) => {
    const inner = lane.at(-1)!;
    return isUnderTest(story, inner)
      ? [`Say that ${inner.thread} comes to the line where it takes ${inner.what}.`]
      : [];
  });
  return [...new Set(asked)];
}

/** Whether the line, of the acquire or of a call that leads to it, stands in an `if` of its function. */
function isUnderTest(story: Story, at: EvidenceStep): boolean {
  const around = story.facts(at.path)?.functions.filter((fn) => within(at, fn)) ?? [];
  const innermost = around.reduce<FunctionFacts | undefined>(
    (inner, fn) => (inner === undefined || within(fn, inner) ? fn : inner),
    undefined,
  );
  return innermost !== undefined && wayTo(innermost.body, at).some(({ inner }) => inner.kind === 'if');
}

function waitFor({ what, thread }: EvidenceStep, holders: ReadonlyMap<string, string>): string {
  const holder = holders.get(what);
  return holder === thread
    ? `asks for ${what} again, and waits for itself`
    : `waits for ${what}, which ${holder ?? 'another'} holds`;
}
