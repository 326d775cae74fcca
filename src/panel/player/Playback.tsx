/** The story of a finding: its steps in time order, one lane per thread, with the values after each. */

import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { usePost } from '../bridge.js';
import { PlaceLink } from '../PlaceLink.js';
import type { FindingView, StepView } from '../protocol.js';
import { harmOf } from './game.js';
import { valuesAfter } from './values.js';

const STEP_MILLISECONDS = 1_600;

export interface PlaybackProps {
  readonly witness: FindingView['witness'];
  /** The model that the story is of, where there is one. */
  readonly play: FindingView['play'] | undefined;
}

export function Playback({ witness, play }: PlaybackProps): VNode {
  const last = witness.length;
  const harm = useMemo(() => play && harmOf(play.model, witness), [play, witness]);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const go = (to: number): void => {
    setPlaying(false);
    setAt(Math.max(0, Math.min(last, to)));
  };
  const toggle = (): void => {
    if (at === last) setAt(0);
    setPlaying(!playing);
  };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      setAt(at + 1);
      if (at + 1 >= last) setPlaying(false);
    }, STEP_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, at, last]);
  const post = usePost();
  useEffect(() => {
    if (at > 0 && at === last) post({ type: 'played' });
  }, [at, last, post]);
  const onKey = (event: KeyboardEvent): void => {
    const isButton = event.target instanceof HTMLButtonElement;
    const action = {
      ArrowRight: () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      Home: () => go(0),
      End: () => go(last),
      // A focused button is pressed by the space bar already.
      ' ': isButton ? undefined : toggle,
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const current = witness[at - 1];
  return (
    <section class="player" tabIndex={0} aria-label="The story, step by step" onKeyDown={onKey}>
      <div class="controls">
        <button type="button" onClick={() => go(0)} aria-disabled={at === 0} title="Reset (Home)">
          Reset
        </button>
        <button type="button" onClick={() => go(at - 1)} aria-disabled={at === 0} title="Back (←)">
          ← Back
        </button>
        <button type="button" onClick={toggle} title="Play or pause (Space)">
          {playing ? '‖ Pause' : '▶ Play'}
        </button>
        <button type="button" class="primary" onClick={() => go(at + 1)} aria-disabled={at === last} title="Step (→)">
          Step →
        </button>
        <span class="count">
          step {at} of {last}
        </span>
      </div>
      {play?.suppose.map((sentence) => (
        <p key={sentence} class="suppose">
          {sentence}
        </p>
      ))}
      <p class="says" role="status">
        {current ? `${current.thread} ${current.action}.` : 'Step through it, and watch the values.'}
        {current?.broken && <strong class="danger"> ⚠ Here it breaks.</strong>}
        {at === last && harm !== undefined && ` ${harm}`}
      </p>
      <Lanes witness={witness} at={at} onPick={(index) => go(index + 1)} />
      <p class="keys">Keys: ← → step, Space play, Home reset</p>
    </section>
  );
}

interface LanesProps {
  readonly witness: readonly StepView[];
  /** Number of steps taken. */
  readonly at: number;
  readonly onPick: (index: number) => void;
}

function Lanes({ witness, at, onPick }: LanesProps): VNode {
  const threads = [...new Set(witness.map(({ thread }) => thread))];
  const hasValues = witness.some(({ values }) => values !== undefined);
  return (
    <div class="scroller">
      <table class="lanes">
        <thead>
          <tr>
            <th scope="col">step</th>
            {threads.map((thread) => (
              <th key={thread} scope="col">
                {thread}
              </th>
            ))}
            {hasValues && <th scope="col">values after it</th>}
          </tr>
        </thead>
        <tbody>
          {witness.map((step, index) => (
            <tr
              key={index}
              class={`${index < at ? 'past' : 'future'}${index === at - 1 ? ' now' : ''}${step.broken ? ' broken' : ''}`}
              aria-current={index === at - 1 ? 'step' : undefined}
            >
              <th scope="row">
                <button type="button" class="link" onClick={() => onPick(index)} aria-label={`Go to step ${index + 1}`}>
                  {index + 1}
                </button>
              </th>
              {threads.map((thread) => (
                <td key={thread} data-thread={thread}>
                  {thread === step.thread && <StepCell step={step} isPast={index < at} />}
                </td>
              ))}
              {hasValues && <td class="values">{index < at && <Values witness={witness} at={index} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StepCell({ step, isPast }: { readonly step: StepView; readonly isPast: boolean }): VNode {
  return (
    <>
      <div class="action">
        {step.action}
        {step.broken && isPast && <strong class="danger"> ⚠ breaks</strong>}
      </div>
      <PlaceLink place={step.place} />
    </>
  );
}

function Values({ witness, at }: { readonly witness: readonly StepView[]; readonly at: number }): VNode {
  const before = at > 0 ? valuesAfter(witness, at - 1) : new Map<string, string>();
  return (
    <>
      {[...valuesAfter(witness, at)].map(([name, value]) => (
        // What the first step shows was there before it.
        <div key={name} class={at === 0 || before.get(name) === value ? 'value' : 'value changed'}>
          <code>{name}</code> = <code>{value}</code>
        </div>
      ))}
    </>
  );
}
