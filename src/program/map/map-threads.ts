/** The threads of a program as a reader counts them: one for each place of the text that makes threads. */

import type { FunctionFacts, Span } from '../../facts/ir.js';
import type { Location } from '../../rules/finding.js';
import type { Activation } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { FileUnit } from '../model/files.js';
import { isForgotten } from '../lives/forgotten.js';
import { lifecycleOf, type At } from '../lives/lifecycle.js';
import type { ThreadInfo } from './thread-map.js';
import { threadCount } from './map-counts.js';
import { entryName } from '../contexts/entry-names.js';
import type { Program } from '../program.js';
import { Slot } from '../model/field.js';

export interface MapThread {
  readonly info: ThreadInfo;
  /** The contexts it stands for: a function that starts a thread has one for each way it is called. */
  readonly contexts: readonly Context[];
}

export const locate = (file: FileUnit, { start, end }: Span): Location => ({ path: file.facts.path, start, end });

/** Places in the order of the text, each once. */
export function inOrder<L extends Location>(places: Iterable<L>, keyOf: (place: L) => string = placeKey): L[] {
  const byKey = new Map<string, L>();
  for (const place of places) if (!byKey.has(keyOf(place))) byKey.set(keyOf(place), place);
  return [...byKey.values()].sort(byPlace);
}

export const placeKey = ({ path, start, end }: Location): string => `${path} ${start} ${end}`;

const byPlace = (a: Location, b: Location): number =>
  a.path === b.path ? a.start - b.start || a.end - b.end : a.path < b.path ? -1 : 1;

export class MapThreads {
  /** `main` first, then the threads in the order in which they are made. */
  readonly list: readonly MapThread[];
  private readonly byContext = new Map<Context, MapThread>();

  constructor(private readonly program: Program) {
    const main: MapThread = { info: MAIN, contexts: [program.contexts.main] };
    this.list = [main, ...this.gather()];
    for (const thread of this.list) for (const ctx of thread.contexts) this.byContext.set(ctx, thread);
  }

  of(ctx: Context): MapThread {
    return this.byContext.get(ctx)!;
  }

  /** Threads that a file makes or starts, or whose function stands there. */
  madeIn({ facts }: FileUnit): readonly MapThread[] {
    return this.list.filter(({ info }) =>
      [...info.created, ...info.started, ...(info.target ? [info.target] : [])].some(({ path }) => path === facts.path),
    );
  }

  /** Threads that come by code of a file. */
  runningIn(file: FileUnit): readonly MapThread[] {
    const found = new Set<MapThread>();
    for (const act of this.program.analysis.activations) {
      if (act.file !== file) continue;
      for (const { ctx } of this.program.contexts.of(act)) found.add(this.of(ctx));
    }
    return [...found];
  }

  private gather(): MapThread[] {
    const groups = new Map<string, { draft: Draft; contexts: Context[] }>();
    for (const ctx of this.program.contexts.threads) {
      const draft = draftOf(this.program, ctx);
      const key = keyOf(draft);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { draft, contexts: [ctx] });
      else {
        group.contexts.push(ctx);
        group.draft = merged(group.draft, draft, runBeside(group.contexts, ctx));
      }
    }
    const seen = new Map<string, number>();
    return [...groups.values()]
      .sort(({ draft: a }, { draft: b }) => byPlace(firstPlace(a), firstPlace(b)))
      .map(({ draft, contexts }) => {
        const count = (seen.get(draft.name) ?? 0) + 1;
        seen.set(draft.name, count);
        const id = count === 1 ? `thread ${draft.name}` : `thread ${draft.name} ${count}`;
        const [only] = contexts;
        const isCounted = draft.multiple && only !== undefined && contexts.length === 1;
        const number = isCounted ? threadCount(this.program, only) : undefined;
        return { info: { id, ...draft, ...(number !== undefined && { count: number }) }, contexts };
      });
  }
}

const MAIN: ThreadInfo = {
  id: 'main',
  name: 'main',
  kind: 'main',
  multiple: false,
  daemon: false,
  created: [],
  started: [],
  joined: [],
  neverJoined: false,
};

type Draft = Omit<ThreadInfo, 'id' | 'count'>;

/** The same for threads that the same places make and start to run the same function. */
const keyOf = ({ kind, target, created, started }: Draft): string =>
  [kind, target && placeKey(target), ...created.map(placeKey), '|', ...started.map(placeKey)].join('\n');

function draftOf(program: Program, ctx: Context): Draft {
  const thread = ctx.thread!;
  const lifecycle = lifecycleOf(program);
  const entry = entryOf(ctx);
  const places = (events: readonly At<{ readonly node: Span }>[]): Location[] =>
    inOrder(
      events
        .filter(({ act }) => program.contexts.of(act).length > 0)
        .map(({ act, event }) => locate(act.file, event.node)),
    );
  const starts = lifecycle.starts(thread);
  const creation = lifecycle.creation(thread);
  const created = creation === undefined ? [] : places([creation]);
  const started = places(starts);
  const kind = ctx.model?.kind ?? 'thread';
  const target = entry && locate(entry.file, entry.fn);
  return {
    name: entry === undefined ? unseenTarget(ctx) : entryName(entry),
    kind: kind === 'raw' ? 'thread' : kind,
    multiple: ctx.multiple,
    daemon: lifecycle.isDaemon(thread) === true,
    ...(target && { target }),
    created,
    started,
    joined: places(lifecycle.joins(thread).filter(({ event }) => event.kind !== 'cancel')),
    neverJoined: starts.some((at) => program.contexts.of(at.act).length > 0 && isForgotten(program, at)),
  };
}

const merged = (a: Draft, b: Draft, together: boolean): Draft => ({
  ...a,
  multiple: a.multiple || b.multiple || together,
  daemon: a.daemon && b.daemon,
  joined: inOrder([...a.joined, ...b.joined]),
  neverJoined: a.neverJoined || b.neverJoined,
});

/** Whether a context starts while another of its group may run. */
const runBeside = (group: readonly Context[], ctx: Context): boolean =>
  group.some((other) => other.mayRunAtStart.has(ctx.thread!) || ctx.mayRunAtStart.has(other.thread!));

const firstPlace = ({ created, started, target }: Draft): Location =>
  created[0] ?? started[0] ?? target ?? { path: '', start: 0, end: 0 };

/** What runs: of a request handler's methods the one that does the work. */
function entryOf({ model }: Context): Activation | undefined {
  const entries = [...(model?.entries ?? [])];
  return entries.find(({ fn }) => doesTheWork(fn)) ?? entries[0];
}

const doesTheWork = ({ name }: FunctionFacts): boolean => name === 'handle' || name.startsWith('do_');

/** What a thread is called whose function can't be seen. */
function unseenTarget({ thread }: Context): string {
  const [target] = thread?.fields?.get(Slot.target)?.value.objs ?? [];
  return target?.kind === 'external' || target?.kind === 'library-method' ? target.name : 'thread';
}
