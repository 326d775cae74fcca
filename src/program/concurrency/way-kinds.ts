/** Numbers for all of a way to a point that has a say in what runs beside it: many ways differ in nothing of that. */

import type { EntryState } from '../contexts/entry-state.js';
import type { Point } from '../contexts/point.js';
import type { Check, Flow } from '../model/flow.js';
import { isLock } from '../model/lockset.js';
import { mapOf, remembered } from '../model/maps.js';
import type { Order } from './order.js';

export class WayKinds {
  private readonly known = new Map<Flow, Map<EntryState, number>>();
  private readonly byKey = new Map<string, number>();

  constructor(private readonly order: Order) {}

  /** The number of a way to a point, whatever is touched there. */
  of(point: Point, way: EntryState, flow: Flow): number {
    return remembered(mapOf(this.known, flow), way, () => {
      const key = this.keyOf(point, way);
      return remembered(this.byKey, key, () => this.byKey.size);
    });
  }

  private keyOf(point: Point, { anyThread, checks, root }: EntryState): string {
    const { ctx, mayRun, ambient, awaited, signalled, locks } = point.at;
    const turns = locks.items.flatMap(({ lock }) => (isLock(lock) ? [] : [lock.id])).join();
    // Which threads a test found missing matters only beside those that others may have started.
    const tests = ambient.items.length > 0 ? checks.map(nameOf).join() : '';
    const latches = this.order.lookedAt(point);
    const held = latches === '' ? '' : locks.id;
    const kind = root === 'construct' || root === 'process' ? root : '';
    return `${ctx.id} ${anyThread} ${mayRun.id} ${ambient.id} ${awaited.id} ${signalled.id} ${turns} ${tests} ${latches} ${held} ${kind}`;
  }
}

const nameOf = ({ act, id }: Check): string => `${act.id}:${id}`;
