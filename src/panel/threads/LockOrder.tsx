/** The order in which locks are taken, one inside the other. */

import type { VNode } from 'preact';
import { PlaceLink } from '../PlaceLink.js';
import type { LockOrderView } from '../protocol.js';
import { isInversion } from './lock-order.js';

export function LockOrder({ order }: { readonly order: readonly LockOrderView[] }): VNode | null {
  if (order.length === 0) return null;
  return (
    <section aria-labelledby="order-title">
      <h2 id="order-title">Locks inside locks</h2>
      <ul class="cards">
        {order.map((pair, index) => {
          const inverted = isInversion(pair, order);
          return (
            <li key={index} class="card">
              <h3>
                <code>{pair.outer}</code> <span aria-hidden="true">→</span>
                <span class="hidden">then</span> <code>{pair.inner}</code>{' '}
                {inverted && <small class="danger">⚠ elsewhere the other way round: deadlock</small>}
              </h3>
              <PlaceLink place={pair.at} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
