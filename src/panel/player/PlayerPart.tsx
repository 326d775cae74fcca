/** "Your bug, played": a finding's story step by step, and the same program with the reader as its scheduler. */

import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePost } from '../bridge.js';
import { fileOrCell } from '../place-name.js';
import { FrontFile, PlaceLink } from '../PlaceLink.js';
import type { FindingView } from '../protocol.js';
import { Choice } from '../Choice.js';
import { TryoutOffer } from '../TryoutOffer.js';
import { Playback } from './Playback.js';
import { Scheduler } from './Scheduler.js';

export interface PlayerPartProps {
  readonly findings: readonly FindingView[];
  readonly finding: FindingView | undefined;
  readonly onSelect: (id: string) => void;
}

export function PlayerPart({ findings, finding, onSelect }: PlayerPartProps): VNode {
  const front = useContext(FrontFile);
  if (!finding && front === undefined) {
    return <TryoutOffer>Open a Python file: its threading mistakes are played here, step by step.</TryoutOffer>;
  }
  if (!finding) {
    return (
      <p class="empty">
        Nothing to play: Threadwise has found no mistake in this file, nor in what its threads do in others.
      </p>
    );
  }
  const possible = findings.filter(({ severity }) => severity === 'hint');
  return (
    <>
      {findings.length > 1 && (
        <label class="picker">
          Finding{' '}
          <select value={finding.id} onChange={(event) => onSelect(event.currentTarget.value)}>
            <Options findings={findings.filter(({ severity }) => severity !== 'hint')} />
            {possible.length > 0 && (
              <optgroup label="Possible, but not shown to happen">
                <Options findings={possible} />
              </optgroup>
            )}
          </select>
        </label>
      )}
      <FindingStory key={finding.id} finding={finding} />
    </>
  );
}

function Options({ findings }: Pick<PlayerPartProps, 'findings'>): VNode {
  const front = useContext(FrontFile);
  return (
    <>
      {findings.map(({ id, code, message, place }) => (
        <option key={id} value={id}>
          {place.path === front ? '' : `${fileOrCell(place)}, `}line {place.line}, {code}: {message}
        </option>
      ))}
    </>
  );
}

type Mode = 'story' | 'scheduler';

function FindingStory({ finding }: { readonly finding: FindingView }): VNode {
  const post = usePost();
  const [mode, setMode] = useState<Mode>('story');
  const [choices, setChoices] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  // Only a reader's own choice moves the focus: the story is drawn anew while somebody types in the editor. It moves
  // before the next key, not after the next frame, so that no key is lost where frames are slow.
  useLayoutEffect(() => {
    if (choices > 0) stage.current?.querySelector<HTMLElement>('.player')?.focus();
  }, [choices]);
  const choose = (chosen: Mode): void => {
    setMode(chosen);
    setChoices(choices + 1);
  };
  const { id, code, lesson, message, place, play, verdict, witness } = finding;
  return (
    <>
      <section class="finding" aria-labelledby="finding-title">
        <h2 id="finding-title">
          <SeverityMark severity={finding.severity} /> {message}
        </h2>
        <PlaceLink place={place} />
        <p class="actions">
          <button type="button" onClick={() => post({ type: 'offerFixes', finding: id })}>
            Show fixes
          </button>
          <button
            type="button"
            class="secondary"
            onClick={() => post({ type: 'openLesson', lesson, rule: code, finding: id })}
          >
            Learn about {code}
          </button>
        </p>
      </section>
      {play && (
        <Choice
          label="How to look at it"
          value={mode}
          options={[
            ['story', 'The story'],
            ['scheduler', 'You are the scheduler'],
          ]}
          onChange={choose}
        />
      )}
      <div ref={stage}>
        {play && mode === 'scheduler' ? (
          <Scheduler key={JSON.stringify(play.model)} play={play} />
        ) : witness.length > 0 ? (
          <Playback key={JSON.stringify(witness)} witness={witness} play={play} />
        ) : (
          <p class="empty">
            There is no step-by-step story for this finding. What it means is told below and in its lesson.
          </p>
        )}
      </div>
      <section aria-labelledby="verdict-title">
        <h2 id="verdict-title">On each Python</h2>
        <dl class="verdict">
          {verdictLines(verdict).map(([python, happens]) => (
            <div key={python}>
              <dt>{python}</dt>
              <dd>{happens}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** What happens on which Python; one line where all do the same. */
function verdictLines({ cpython39, cpython310, freeThreaded }: FindingView['verdict']): readonly [string, string][] {
  if (cpython39 === cpython310 && cpython310 === freeThreaded) return [['all alike', cpython39]];
  return [
    ['3.9 and older', cpython39],
    ['3.10 and newer', cpython310],
    ['free-threaded', freeThreaded],
  ];
}

const SIGNS = { error: '✗', warning: '⚠', information: 'i', hint: '•' };

function SeverityMark({ severity }: { readonly severity: FindingView['severity'] }): VNode {
  return (
    <span class={`severity ${severity}`}>
      <span aria-hidden="true">{SIGNS[severity]}</span>
      <span class="hidden">{severity}:</span>
    </span>
  );
}
