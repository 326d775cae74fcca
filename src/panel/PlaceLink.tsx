/** Links from the panel to lines of the editor. */

import type { VNode } from 'preact';
import { useReveal } from './bridge.js';
import type { Place } from './protocol.js';
import { CodeLine } from './python/Code.js';

export function PlaceLink({ place }: { readonly place: Place }): VNode {
  const reveal = useReveal();
  return (
    <button type="button" class="link place" onClick={() => reveal(place)} title={`${place.path}, line ${place.line}`}>
      <span class="line-number">
        <span class="hidden">line </span>
        {place.line}
      </span>{' '}
      <CodeLine text={place.text} />
    </button>
  );
}

export interface PlaceListProps {
  readonly term: string;
  readonly places: readonly Place[];
  /** A few words after each place, in the same order; empty for none. */
  readonly notes?: readonly string[];
}

const MOST = 12;

/** A row of a description list; nothing where there are no places. */
export function PlaceList({ term, places, notes }: PlaceListProps): VNode | null {
  if (places.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {places.slice(0, MOST).map((place, index) => (
          <div key={index} class="place-row">
            <PlaceLink place={place} />
            {notes?.[index] && <small> {notes[index]}</small>}
          </div>
        ))}
        {places.length > MOST && <small>and {places.length - MOST} more</small>}
      </dd>
    </div>
  );
}
