/** The row of tabs; arrow keys move along it. */

import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { PanelPart } from './protocol.js';

const PARTS: readonly (readonly [PanelPart, string])[] = [
  ['threads', 'Your threads'],
  ['player', 'Your bug, played'],
  ['learn', 'Learn'],
];

export interface TabsProps {
  readonly selected: PanelPart;
  /** `pointed` where it was chosen by a pointer: whoever goes along the tabs by keys stays among them. */
  readonly onSelect: (part: PanelPart, pointed: boolean) => void;
}

export function Tabs({ selected, onSelect }: TabsProps): VNode {
  const row = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const at = PARTS.findIndex(([part]) => part === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: PARTS.length - 1 }[event.key];
    const next = to === undefined ? undefined : (to + PARTS.length) % PARTS.length;
    const part = next === undefined ? undefined : PARTS[next];
    if (!part || next === undefined) return;
    event.preventDefault();
    onSelect(part[0], false);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={row} class="tabs" role="tablist" aria-label="Threadwise" onKeyDown={onKey}>
      {PARTS.map(([part, title]) => (
        <button
          key={part}
          type="button"
          role="tab"
          id={`tab-${part}`}
          aria-selected={part === selected}
          aria-controls={part === selected ? `panel-${part}` : undefined}
          tabIndex={part === selected ? 0 : -1}
          // A click that a key made counts no presses.
          onClick={(event) => onSelect(part, event.detail > 0)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
