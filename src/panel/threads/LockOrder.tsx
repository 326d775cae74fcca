/** The order in which locks are taken, one inside the other. */

import type { VNode } from 'preact';
import { usePlay } from '../bridge.js';
import { PlaceLink } from '../PlaceLink.js';
import type { LockOrderView } from '../protocol.js';
import { isInversion } from './lock-order.js';

export function LockOrder({ order }: { readonly order: readonly LockOrderView[] }): VNode | null {
  const play = usePlay();
  if (order.length === 0) return null;
  return (
    <section aria-labelledby="order-title">
      <h2 id="order-title">Locks inside locks</h2>
      <ul class="cards">
        {order.map((pair, index) => {
          const inverted = isInversion(pair, order);
          const { finding } = pair;
          return (
            <li key={index} class="card">
              <h3>
                <code>{pair.outer}</code> <span aria-hidden="true">→</span>
                <span class="hidden">then</span> <code>{pair.inner}</code>{' '}
                {finding ? (
                  <small class="danger">⚠ elsewhere the other way round: deadlock</small>
                ) : (
                  inverted && <small>elsewhere the other way round</small>
                )}
              </h3>
              <PlaceLink place={pair.at} />
              {finding && (
                <p class="actions">
                  <button type="button" class="secondary" onClick={() => play(finding.id)}>
                    ▶ Play it
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
