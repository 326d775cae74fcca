/** What the host sends, made from what the analysis answers: ranges become places with their line to show. */

import type { Finding, Location } from '../rules/finding.js';
import { withPlaces } from '../witness/machine/play.js';
import type { ThreadMap } from '../workspace/api.js';
import type { FindingView, Place, ThreadMapView } from './protocol.js';

/** The program under analysis decides how long names and lists are; what is sent stays within the protocol's limits. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 2_000;
const MOST = 400;

/** The text of a file, or undefined where it isn't known any more. */
export type TextOf = (path: string) => string | undefined;

const LONGEST_LINE = 300;

/** A location with its line's number and text. */
export function placeView(location: Location & { readonly cell?: number }, textOf: TextOf): Place {
  const { path, cell, start, end } = location;
  const text = textOf(path) ?? '';
  const before = text.slice(0, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.split(/\r\n|\r|\n/).length;
  const rest = text.slice(lineStart, lineStart + 2_000);
  const shown = (rest.split(/[\r\n]/, 1)[0] ?? '').trim();
  return {
    path,
    ...(cell !== undefined && { cell }),
    ...{ start, end, line },
    text: shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}…` : shown,
  };
}

/** The map of the threads seen from `path`. */
export function threadMapView(map: ThreadMap, path: string, textOf: TextOf): ThreadMapView {
  const place = (location: Location): Place => placeView(location, textOf);
  const places = (locations: readonly Location[]): readonly Place[] => locations.slice(0, MOST).map(place);
  return {
    path,
    threads: map.threads
      .slice(0, MOST)
      .map(({ id, name, kind, multiple, count, daemon, target, created, started, joined, neverJoined }) => ({
        id,
        name: clip(name),
        kind,
        multiple,
        ...(count !== undefined && { count }),
        daemon,
        ...(target && { target: place(target) }),
        created: places(created),
        started: places(started),
        joined: places(joined),
        neverJoined,
      })),
    shared: map.shared.slice(0, MOST).map(({ name, declared, threads, guard, uses }) => ({
      name: clip(name),
      threads: threads.slice(0, MOST),
      ...(declared && { declared: place(declared) }),
      ...(guard !== undefined && { guard: clip(guard) }),
      uses: uses.slice(0, MOST).map((access) => ({
        thread: access.thread,
        kind: access.kind,
        locks: access.locks.slice(0, 20).map((lock) => clip(lock)),
        place: place(access),
      })),
    })),
    lockOrder: map.lockOrder
      .slice(0, MOST)
      .map(({ outer, inner, at }) => ({ outer: clip(outer), inner: clip(inner), at: place(at) })),
  };
}

/** A finding for the player; `id` is the host's own name for it. */
export function findingView(finding: Finding, id: string, textOf: TextOf): FindingView {
  const { code, name, severity, message, verdict, lesson, data, play } = finding;
  return {
    id,
    code,
    name,
    severity,
    message: clip(message, LONGEST_TEXT),
    place: placeView(finding, textOf),
    witness: finding.witness.slice(0, 100).map((step) => ({
      thread: clip(step.thread),
      action: clip(step.action, LONGEST_TEXT),
      place: placeView(step, textOf),
      ...(step.values && { values: clipAll(step.values) }),
      ...(step.broken !== undefined && { broken: step.broken }),
    })),
    ...(play && { play: withPlaces(play, (place) => placeView(place, textOf)) }),
    verdict,
    lesson,
    data: clipAll(data),
  };
}

function clip(text: string, longest = LONGEST_NAME): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function clipAll(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record)
      .slice(0, 20)
      .map(([key, value]) => [clip(key), clip(value)]),
  );
}
