/** Links from the panel to lines of the editor. */

import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { useReveal } from './bridge.js';
import { fileOrCell } from './place-name.js';
import type { Place } from './protocol.js';
import { CodeLine } from './python/Code.js';

/** Path of the file that the panel speaks of; places in others are shown with their file. */
export const FrontFile = createContext<string | undefined>(undefined);

export function PlaceLink({ place }: { readonly place: Place }): VNode {
  const reveal = useReveal();
  const front = useContext(FrontFile);
  const isElsewhere = front !== undefined && place.path !== front;
  const whole = place.cell === undefined ? place.path : fileOrCell(place);
  return (
    <button type="button" class="link place" onClick={() => reveal(place)} title={`${whole}, line ${place.line}`}>
      <span class="line-number">
        {isElsewhere && `${fileOrCell(place)}:`}
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
