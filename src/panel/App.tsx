/** The panel: three parts behind tabs, and a line that says what is under way. */

import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { PlayContext, PostContext, type Bridge } from './bridge.js';
import { LearnPart } from './learn/LearnPart.js';
import { PlayerPart } from './player/PlayerPart.js';
import type { LessonProgress, PanelPart } from './protocol.js';
import { FIRST_STATE, playedFinding, reduce, type PanelState } from './state.js';
import { FrontFile } from './PlaceLink.js';
import { ThreadsPart } from './threads/ThreadsPart.js';
import { Tabs } from './Tabs.js';

export function App({ bridge }: { readonly bridge: Bridge }): VNode {
  const [state, dispatch] = useReducer(reduce, { ...FIRST_STATE, part: bridge.lastPart ?? FIRST_STATE.part });
  useEffect(() => {
    bridge.listen(dispatch);
    bridge.post({ type: 'ready' });
  }, [bridge]);
  useEffect(() => bridge.keepPart(state.part), [bridge, state.part]);
  /** How often a pointer has chosen the player. */
  const [pointed, setPointed] = useState(0);
  // Whoever asks for the story has its keys as soon as it can be seen: before the next key, not after the next frame.
  useLayoutEffect(() => {
    if (state.plays + pointed > 0) document.querySelector<HTMLElement>('.player')?.focus();
  }, [state.plays, pointed]);
  // Each part begins at its top; the pages of lessons place themselves.
  useEffect(() => {
    if (state.part !== 'learn') window.scrollTo(0, 0);
  }, [state.part]);
  const show = (part: PanelPart, byPointer: boolean): void => {
    dispatch({ type: 'show', part });
    if (byPointer && part === 'player') setPointed(pointed + 1);
  };
  const select = (finding: string): void => {
    dispatch({ type: 'select', finding });
    bridge.post({ type: 'selectFinding', finding });
  };
  const play = (finding: string): void => {
    select(finding);
    dispatch({ type: 'play', finding });
  };
  return (
    <PostContext.Provider value={bridge.post}>
      <header>
        <h1 class="hidden">Threadwise</h1>
        <Tabs selected={state.part} onSelect={show} />
        <p class="busy" role="status">
          {state.busy && (
            <>
              <span class="spinner" aria-hidden="true" /> {state.busy}
            </>
          )}
        </p>
      </header>
      <main>
        <div id={`panel-${state.part}`} role="tabpanel" aria-labelledby={`tab-${state.part}`}>
          <FrontFile.Provider value={state.map?.path}>
            <PlayContext.Provider value={play}>
              <Part state={state} dispatch={dispatch} bridge={bridge} onSelect={select} />
            </PlayContext.Provider>
          </FrontFile.Provider>
        </div>
      </main>
    </PostContext.Provider>
  );
}

interface PartProps {
  readonly state: PanelState;
  readonly dispatch: (action: Parameters<typeof reduce>[1]) => void;
  readonly bridge: Bridge;
  readonly onSelect: (finding: string) => void;
}

function Part({ state, dispatch, bridge, onSelect }: PartProps): VNode {
  switch (state.part) {
    case 'threads':
      return <ThreadsPart map={state.map} cursor={state.cursor} />;
    case 'player':
      return <PlayerPart findings={state.findings} finding={playedFinding(state)} onSelect={onSelect} />;
    case 'learn': {
      const save = (lesson: string, now: LessonProgress): void => {
        const progress = bestOf(state.progress[lesson], now);
        dispatch({ type: 'solved', lesson, progress });
        bridge.post({ type: 'saveProgress', lesson, progress });
      };
      return <LearnPart state={state} onClose={() => dispatch({ type: 'closeLesson' })} onProgress={save} />;
    }
  }
}

/** What was once right stays right when a lesson is read again. */
function bestOf(before: LessonProgress | undefined, now: LessonProgress): LessonProgress {
  return { ...now, correct: Math.max(now.correct, before?.correct ?? 0), done: now.done || before?.done === true };
}
