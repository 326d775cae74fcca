/** The map in words: each thread and each shared variable with its lines. */

import type { VNode } from 'preact';
import { usePlay } from '../bridge.js';
import { PlaceList } from '../PlaceLink.js';
import type { SharedView, ThreadMapView, ThreadView } from '../protocol.js';
import { guardWords, isExposed, isInDanger, kindOf } from './graph.js';

export interface ThreadTableProps {
  readonly threads: readonly ThreadView[];
  readonly current: ReadonlySet<string>;
}

export function ThreadTable({ threads, current }: ThreadTableProps): VNode {
  return (
    <section aria-labelledby="threads-title">
      <h2 id="threads-title">Threads</h2>
      <ul class="cards">
        {threads
          .filter(({ kind }) => kind !== 'main')
          .map((thread) => (
            <ThreadCard key={thread.id} thread={thread} isCurrent={current.has(`thread:${thread.id}`)} />
          ))}
      </ul>
    </section>
  );
}

function ThreadCard({ thread, isCurrent }: { readonly thread: ThreadView; readonly isCurrent: boolean }): VNode {
  const { name, target, created, started, joined, neverJoined } = thread;
  return (
    <li class={isCurrent ? 'card current' : 'card'} aria-current={isCurrent ? 'true' : undefined}>
      <h3>
        {name} <small>{kindOf(thread)}</small>
      </h3>
      <dl>
        {target && <PlaceList term="runs" places={[target]} />}
        <PlaceList term="created" places={created} />
        <PlaceList term="started" places={started} />
        <PlaceList term="joined" places={joined} />
        {neverJoined && (
          <div>
            <dt>joined</dt>
            <dd class="danger">⚠ never: nothing waits for its work</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

export interface SharedTableProps {
  readonly map: ThreadMapView;
  readonly current: ReadonlySet<string>;
}

export function SharedTable({ map, current }: SharedTableProps): VNode {
  return (
    <section aria-labelledby="shared-title">
      <h2 id="shared-title">What they share</h2>
      {map.shared.length === 0 && <p>Nothing: no variable is touched by more than one thread.</p>}
      <ul class="cards">
        {map.shared.map((shared) => (
          <SharedCard key={shared.name} shared={shared} map={map} isCurrent={current.has(`variable:${shared.name}`)} />
        ))}
      </ul>
    </section>
  );
}

const KINDS = { read: 'reads', write: 'writes', rmw: 'reads and writes' };

function SharedCard({
  shared,
  map,
  isCurrent,
}: {
  readonly shared: SharedView;
  readonly map: ThreadMapView;
  readonly isCurrent: boolean;
}): VNode {
  const play = usePlay();
  const danger = isInDanger(shared, map.threads);
  const { finding } = shared;
  const words = guardWords(shared, map.threads);
  const nameOf = (id: string): string => map.threads.find((thread) => thread.id === id)?.name ?? id;
  const threads = [...new Set(shared.uses.map(({ thread }) => thread))];
  return (
    <li class={isCurrent ? 'card current' : 'card'} aria-current={isCurrent ? 'true' : undefined}>
      <h3>
        <code>{shared.name}</code>{' '}
        <small class={danger ? 'danger' : ''}>
          {danger && '⚠ '}
          {words}
        </small>
      </h3>
      {finding && (
        <p class="actions">
          <button type="button" class="secondary" onClick={() => play(finding.id)}>
            ▶ Play it
            <span class="hidden"> on {shared.name}</span>
          </button>
        </p>
      )}
      <dl>
        {threads.flatMap((thread) =>
          (['rmw', 'write', 'read'] as const).map((kind) => (
            <PlaceList
              key={`${thread} ${kind}`}
              term={`${nameOf(thread)} ${KINDS[kind]}`}
              places={shared.uses
                .filter((access) => access.thread === thread && access.kind === kind)
                .map(({ place }) => place)}
              notes={shared.uses
                .filter((access) => access.thread === thread && access.kind === kind)
                .map((access) =>
                  access.locks.length > 0
                    ? `holding ${access.locks.join(', ')}`
                    : isExposed(access, shared, map.threads)
                      ? '⚠ no lock'
                      : '',
                )}
            />
          )),
        )}
      </dl>
    </li>
  );
}
