/** The map of threads as boxes and lines with their places on paper. */

import { Graph, layout } from '@dagrejs/dagre';
import { fileOrCell } from '../place-name.js';
import type { AccessView, Place, SharedView, ThreadMapView, ThreadView } from '../protocol.js';

export interface Box {
  readonly id: string;
  readonly kind: 'main' | 'thread' | 'variable';
  /** Lines of text, the name first. */
  readonly lines: readonly string[];
  /** The last line tells of a danger. */
  readonly danger: boolean;
  /** Everything the box says, in one sentence, for people who can't see it. */
  readonly label: string;
  /** Where a click goes. */
  readonly place?: Place;
  /** All places in files that belong to it: the cursor on one of them makes it current. */
  readonly places: readonly Place[];
  /** Top left corner and size, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly id: string;
  readonly kind: 'starts' | 'reads' | 'writes';
  readonly danger: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const CHARACTER = 7.3;
const LINE_HEIGHT = 17;
const PADDING = 12;
const LONGEST = 26;

type Sketch = Omit<Box, 'x' | 'y' | 'width' | 'height'>;

/** Draws a map. Ids of boxes are `thread:…` and `variable:…`. */
export function draw(map: ThreadMapView): Drawing {
  const sketches = [
    ...map.threads.map((thread) => threadBox(thread, map.path)),
    ...map.shared.map((shared) => variableBox(shared, map)),
  ];
  const links = [...startLinks(map), ...accessLinks(map)];
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 56, marginx: 8, marginy: 8 });
  for (const sketch of sketches) {
    const longest = Math.max(...sketch.lines.map(({ length }) => length));
    graph.setNode(sketch.id, {
      width: Math.ceil(longest * CHARACTER + 2 * PADDING),
      height: sketch.lines.length * LINE_HEIGHT + PADDING,
    });
  }
  for (const { id, from, to } of links) graph.setEdge(from, to, {}, id);
  layout(graph);
  const boxes = sketches.map((sketch): Box => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(sketch.id) as Partial<Box>;
    return { ...sketch, x: x - width / 2, y: y - height / 2, width, height };
  });
  const lines = links.map(({ id, from, to, kind, danger }): Line => {
    const { points = [] } = graph.edge(from, to, id) as { points?: Line['points'] };
    return { id, kind, danger, points };
  });
  return moveIntoView(boxes, lines);
}

const MARGIN = 8;

/** Lines may bulge out beyond the boxes: the paper grows to hold them. */
function moveIntoView(boxes: readonly Box[], lines: readonly Line[]): Drawing {
  const points = lines.flatMap((line) => line.points);
  const left = Math.min(...boxes.map(({ x }) => x), ...points.map(({ x }) => x)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width), ...points.map(({ x }) => x)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height), ...points.map(({ y }) => y)) + MARGIN;
  return {
    boxes: boxes.map((box) => ({ ...box, x: box.x - left })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(({ x, y }) => ({ x: x - left, y })) })),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom),
  };
}

/** What kind of thread it is, in words. */
export function kindOf({ kind, daemon, multiple, count }: ThreadView): string {
  const words = {
    main: 'main thread',
    thread: 'thread',
    timer: 'timer',
    pool: 'pool worker',
    asyncio: 'asyncio’s worker',
    handler: 'request handler',
  };
  return `${daemon ? 'daemon ' : ''}${words[kind]}${multiple ? `, ${count ?? 'several'} at once` : ''}`;
}

export type GuardState = 'guarded' | 'only-read' | 'one-writer' | 'unguarded';

/** How safe a shared variable is. One thread that writes, while others only read, needs no lock for it. */
export function guardState({ guard, uses }: SharedView, threads: readonly ThreadView[]): GuardState {
  if (guard !== undefined) return 'guarded';
  const writes = uses.filter(({ kind }) => kind !== 'read');
  const writers = new Set(writes.map(({ thread }) => thread));
  if (writers.size === 0) return 'only-read';
  const severalAtOnce = threads.some(({ id, multiple }) => multiple && writers.has(id));
  return writers.size === 1 && !severalAtOnce ? 'one-writer' : 'unguarded';
}

/** Whether the map warns of a variable: exactly where a finding that is more than a hint tells of it. */
export function isInDanger(shared: SharedView, threads: readonly ThreadView[]): boolean {
  const { finding } = shared;
  return finding !== undefined && finding.severity !== 'hint' && guardState(shared, threads) !== 'only-read';
}

/** The same in words. */
export function guardWords(shared: SharedView, threads: readonly ThreadView[]): string {
  switch (guardState(shared, threads)) {
    case 'guarded':
      return `guarded by ${shared.guard}`;
    case 'only-read':
      return 'only read';
    case 'one-writer':
      return 'one writer';
    case 'unguarded':
      return 'no lock';
  }
}

function threadBox(thread: ThreadView, path: string): Sketch {
  const life = lifeOf(thread, path);
  return {
    id: `thread:${thread.id}`,
    kind: thread.kind === 'main' ? 'main' : 'thread',
    lines: [thread.name, kindOf(thread), ...life].map(shorten),
    danger: thread.neverJoined,
    label: [`Thread ${thread.name}`, kindOf(thread), ...life].join(', '),
    ...placeOf(thread.target ?? thread.created[0] ?? thread.started[0]),
    places: [thread.target, ...thread.created, ...thread.started, ...thread.joined].filter(
      (place) => place !== undefined,
    ),
  };
}

function lifeOf(thread: ThreadView, path: string): readonly string[] {
  if (thread.kind === 'main') return [];
  return [
    ...(thread.started.length > 0 ? [`started at ${lines(thread.started, path)}`] : []),
    ...(thread.joined.length > 0 ? [`joined at ${lines(thread.joined, path)}`] : []),
    ...(thread.neverJoined ? ['⚠ never joined'] : []),
  ];
}

/** `line 3, 8 …`; where the first is in another file than the map's, `bank.py:3 …`, or cell, `code cell 2:3 …`. */
function lines(places: readonly Place[], path: string): string {
  const [first] = places;
  if (first && first.path !== path) {
    return `${fileOrCell(first)}:${first.line}${places.length > 1 ? ' …' : ''}`;
  }
  const numbers = [...new Set(places.filter((place) => place.path === path).map(({ line }) => line))];
  return `line ${numbers.slice(0, 2).join(', ')}${numbers.length > 2 ? ' …' : ''}`;
}

function variableBox(shared: SharedView, map: ThreadMapView): Sketch {
  const words = guardWords(shared, map.threads);
  const danger = isInDanger(shared, map.threads);
  const threads = map.threads.filter(({ id }) => shared.threads.includes(id)).map(({ name }) => name);
  return {
    id: `variable:${shared.name}`,
    kind: 'variable',
    lines: [shared.name, danger ? `⚠ ${words}` : words].map(shorten),
    danger,
    label: `Shared variable ${shared.name}, used by ${threads.join(', ')}, ${words}`,
    ...placeOf(shared.declared ?? shared.uses[0]?.place),
    places: [...shared.uses.map(({ place }) => place), ...(shared.declared ? [shared.declared] : [])],
  };
}

interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Line['kind'];
  readonly danger: boolean;
}

/** A line from the thread that starts each thread: the one whose code holds the start, else main. */
function startLinks({ threads }: ThreadMapView): readonly Link[] {
  const main = threads.find(({ kind }) => kind === 'main');
  return threads.flatMap((thread): Link[] => {
    if (thread.kind === 'main') return [];
    const at = thread.started[0] ?? thread.created[0];
    const parent =
      threads.find((other) => other !== thread && at && other.target && contains(other.target, at)) ?? main;
    if (!parent) return [];
    return [
      {
        id: `start:${thread.id}`,
        from: `thread:${parent.id}`,
        to: `thread:${thread.id}`,
        kind: 'starts',
        danger: false,
      },
    ];
  });
}

function accessLinks({ threads, shared }: ThreadMapView): readonly Link[] {
  const known = new Set(threads.map(({ id }) => id));
  return shared.flatMap((variable) =>
    variable.threads
      .filter((thread) => known.has(thread))
      .map((thread): Link => {
        const own = variable.uses.filter((access) => access.thread === thread);
        const writes = own.some(({ kind }) => kind !== 'read');
        return {
          id: `access:${thread}:${variable.name}`,
          from: `thread:${thread}`,
          to: `variable:${variable.name}`,
          kind: writes ? 'writes' : 'reads',
          danger: own.some((access) => isExposed(access, variable, threads)),
        };
      }),
  );
}

/**
 * Whether an access is one to worry about: of a variable in danger, a write that holds no lock; where all writes hold
 * some, they hold different ones, and none of them helps.
 */
export function isExposed(access: AccessView, variable: SharedView, threads: readonly ThreadView[]): boolean {
  if (access.kind === 'read' || !isInDanger(variable, threads)) return false;
  const writes = variable.uses.filter(({ kind }) => kind !== 'read');
  return access.locks.length === 0 || writes.every(({ locks }) => locks.length > 0);
}

function contains(outer: Place, inner: Place): boolean {
  return outer.path === inner.path && outer.start <= inner.start && inner.end <= outer.end;
}

function placeOf(place: Place | undefined): { place?: Place } {
  return place ? { place } : {};
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
