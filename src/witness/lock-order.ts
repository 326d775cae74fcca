/** Threads that each hold a lock and wait for the next one's; or one that waits for itself. */

import type { EvidenceStep } from '../rules/finding.js';
import { deadlock, type Taker } from './deadlock.js';
import { place, step, type Story, type Told } from './story.js';

export function lockOrder({ evidence }: Story): Told | undefined {
  const takes = evidence?.steps.filter(({ does }) => does === 'acquire') ?? [];
  const lanes = [...new Set(takes.map(({ lane }) => lane))].map((lane) => takes.filter((one) => one.lane === lane));
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
    play: deadlock(takers),
  };
}

function waitFor({ what, thread }: EvidenceStep, holders: ReadonlyMap<string, string>): string {
  const holder = holders.get(what);
  return holder === thread
    ? `asks for ${what} again, and waits for itself`
    : `waits for ${what}, which ${holder ?? 'another'} holds`;
}
