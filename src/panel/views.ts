/** What the host sends, made from what the analysis answers: ranges become places with their line to show. */

import type { Finding, Location } from '../rules/finding.js';
import type { ThreadMap } from '../workspace/api.js';
import type { FindingView, Place, ThreadMapView } from './protocol.js';

/** The text of a file, or undefined where it isn't known any more. */
export type TextOf = (path: string) => string | undefined;

const LONGEST_LINE = 300;

/** A location with its line's number and text. */
export function placeView(location: Location, textOf: TextOf): Place {
  const { path, start, end } = location;
  const text = textOf(path) ?? '';
  const before = text.slice(0, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.split(/\r\n|\r|\n/).length;
  const rest = text.slice(lineStart, lineStart + 2_000);
  const shown = (rest.split(/[\r\n]/, 1)[0] ?? '').trim();
  return { path, start, end, line, text: shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}…` : shown };
}

/** The map of the threads seen from `path`. */
export function threadMapView(map: ThreadMap, path: string, textOf: TextOf): ThreadMapView {
  const place = (location: Location): Place => placeView(location, textOf);
  return {
    path,
    threads: map.threads.map(({ id, name, kind, multiple, daemon, target, created, started, joined }) => ({
      id,
      name,
      kind,
      multiple,
      daemon,
      ...(target && { target: place(target) }),
      created: created.map(place),
      started: started.map(place),
      joined: joined.map(place),
    })),
    shared: map.shared.map(({ name, declared, threads, guard, accesses }) => ({
      name,
      threads,
      ...(declared && { declared: place(declared) }),
      ...(guard !== undefined && { guard }),
      accesses: accesses.map((access) => ({
        thread: access.thread,
        kind: access.kind,
        locks: access.locks,
        place: place(access),
      })),
    })),
    lockOrder: map.lockOrder.map(({ outer, inner, at }) => ({ outer, inner, at: place(at) })),
  };
}

/** A finding for the player; `id` is the host's own name for it. */
export function findingView(finding: Finding, id: string, textOf: TextOf): FindingView {
  const { code, name, severity, message, verdict, lesson, data } = finding;
  return {
    id,
    code,
    name,
    severity,
    message,
    place: placeView(finding, textOf),
    witness: finding.witness.map((step) => ({
      thread: step.thread,
      action: step.action,
      place: placeView(step, textOf),
      ...(step.values && { values: step.values }),
      ...(step.broken !== undefined && { broken: step.broken }),
    })),
    verdict,
    lesson,
    data,
  };
}
