/** "Your threads": the map of the file in front. */

import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PanelState } from '../state.js';
import { TryoutOffer } from '../TryoutOffer.js';
import { Diagram } from './Diagram.js';
import { draw, type Box } from './graph.js';
import { LockOrder } from './LockOrder.js';
import { SharedTable, ThreadTable } from './Tables.js';

export interface ThreadsPartProps {
  readonly map: PanelState['map'];
  readonly cursor: PanelState['cursor'];
}

export function ThreadsPart({ map, cursor }: ThreadsPartProps): VNode {
  const drawing = useMemo(() => map && draw(map), [map]);
  if (!map || !drawing) {
    return <TryoutOffer>Open a Python file to see its threads.</TryoutOffer>;
  }
  if (map.threads.every(({ kind }) => kind === 'main')) {
    return (
      <p class="empty">This file starts no threads. Everything in it runs on one line of execution, the main thread.</p>
    );
  }
  const current = new Set(drawing.boxes.filter((box) => isUnder(box, cursor)).map(({ id }) => id));
  return (
    <>
      <Diagram drawing={drawing} current={current} />
      <ThreadTable threads={map.threads} current={current} />
      <SharedTable map={map} current={current} />
      <LockOrder order={map.lockOrder} />
    </>
  );
}

function isUnder({ places }: Box, cursor: PanelState['cursor']): boolean {
  return places.some(
    ({ path, start, end }) =>
      cursor !== undefined && path === cursor.path && start <= cursor.offset && cursor.offset <= end,
  );
}
