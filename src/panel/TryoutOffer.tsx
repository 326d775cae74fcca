/** What a part says while there is nothing to show, with a way on: a program to try it on. */

import type { ComponentChildren, VNode } from 'preact';
import { usePost } from './bridge.js';

export function TryoutOffer({ children }: { readonly children: ComponentChildren }): VNode {
  const post = usePost();
  return (
    <div class="empty">
      <p>{children}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => post({ type: 'openTryout' })}>
          Open a program with a race
        </button>
      </p>
    </div>
  );
}
