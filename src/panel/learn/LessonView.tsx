/** One page: prose, examples, simulators and a quiz. */

import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { usePlay, usePost } from '../bridge.js';
import { PlaceLink } from '../PlaceLink.js';
import type { LessonPage, LessonSummary, PageBlock } from '../lessons/page.js';
import { Playback } from '../player/Playback.js';
import type { ExampleResult, FindingView, LessonProgress } from '../protocol.js';
import { exampleKey, type OpenLesson } from '../state.js';
import { Example } from './Example.js';
import { anchorId, PageContext, Prose } from './PageNodes.js';
import { Quiz } from './Quiz.js';
import { SimulatorView } from './SimulatorView.js';

export interface LessonViewProps {
  readonly open: OpenLesson;
  readonly lessons: readonly LessonSummary[];
  readonly progress: LessonProgress | undefined;
  readonly results: Readonly<Record<string, ExampleResult>>;
  readonly onClose: () => void;
  readonly onProgress: (lesson: string, progress: LessonProgress) => void;
}

export function LessonView({ open, lessons, progress, results, onClose, onProgress }: LessonViewProps): VNode {
  const { page, rule, rulePage, names, finding } = open;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const section = rule && !rulePage ? document.getElementById(anchorId(rule)) : null;
    if (section) section.scrollIntoView();
    else window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [page.slug, rule, rulePage]);
  return (
    <article class="lesson">
      <p>
        <button type="button" class="link" onClick={onClose}>
          ← All lessons
        </button>
      </p>
      {finding && <CameFrom finding={finding} />}
      {rulePage && (
        <>
          <h2 class="page-title" ref={title} tabIndex={-1}>
            {rulePage.title}
          </h2>
          <PageBody page={rulePage} rule={rule} names={names} results={results} best={0} onProgress={onProgress} />
          <hr />
        </>
      )}
      <h2 class="page-title" ref={rulePage ? null : title} tabIndex={-1}>
        {page.title}
      </h2>
      {page.kind === 'lesson' && (
        <p class="about">
          {page.minutes} minutes
          {progress?.done && ', ✓ done'}
        </p>
      )}
      <PageBody
        page={page}
        rule={rule}
        names={names}
        results={results}
        best={progress?.correct ?? 0}
        onProgress={onProgress}
      />
      <Onwards page={page} lessons={lessons} />
    </article>
  );
}

/** The finding that led to the page, with the ways back to it. */
function CameFrom({ finding }: { readonly finding: FindingView }): VNode {
  const post = usePost();
  const play = usePlay();
  const { id, message, place, play: game, witness } = finding;
  return (
    <section class="came-from" aria-label="The finding that led here">
      <p>{message}</p>
      <PlaceLink place={place} />
      <p class="actions">
        {witness.length > 0 && (
          <button type="button" class="secondary" onClick={() => play(id)}>
            ▶ Play it
          </button>
        )}
        <button type="button" class="secondary" onClick={() => post({ type: 'offerFixes', finding: id })}>
          Show fixes
        </button>
      </p>
      {witness.length > 0 && <Playback witness={witness} play={game} />}
    </section>
  );
}

interface PageBodyProps extends Pick<LessonViewProps, 'results' | 'onProgress'> {
  readonly page: LessonPage;
  /** The rule that the names belong to. */
  readonly rule: OpenLesson['rule'];
  readonly names: OpenLesson['names'];
  /** Most questions answered right in one go so far. */
  readonly best: number;
}

function PageBody({ page, rule, names, results, best, onProgress }: PageBodyProps): VNode {
  const context = useMemo(() => ({ rule, names, glossary: page.glossary }), [rule, names, page.glossary]);
  const save = (correct: number): void =>
    onProgress(page.slug, { correct, total: page.questions, done: correct >= page.questions });
  return (
    <PageContext.Provider value={context}>
      {page.blocks.map((block, index) => (
        <Block key={index} block={block} page={page} results={results} best={best} onCorrect={save} />
      ))}
    </PageContext.Provider>
  );
}

interface BlockProps {
  readonly block: PageBlock;
  readonly page: LessonPage;
  readonly results: LessonViewProps['results'];
  readonly best: number;
  readonly onCorrect: (correct: number) => void;
}

function Block({ block, page, results, best, onCorrect }: BlockProps): VNode {
  switch (block.kind) {
    case 'prose':
      return <Prose nodes={block.nodes} />;
    case 'example':
      return <Example lesson={page.slug} example={block} result={results[exampleKey(page.slug, block.id)]} />;
    case 'simulator':
      return <SimulatorView block={block} />;
    case 'quiz':
      return <Quiz quiz={block} best={best} onProgress={onCorrect} />;
  }
}

/** The way on: a rule's lesson, or the lesson that comes next. */
function Onwards({
  page,
  lessons,
}: {
  readonly page: LessonPage;
  readonly lessons: readonly LessonSummary[];
}): VNode | null {
  const post = usePost();
  const all = lessons.filter(({ kind }) => kind === 'lesson');
  const next =
    page.kind === 'rule'
      ? all.find(({ slug }) => slug === page.lesson)
      : all[all.findIndex(({ slug }) => slug === page.slug) + 1];
  if (!next || next.slug === page.slug) return null;
  return (
    <p class="onwards">
      <button type="button" class="primary" onClick={() => post({ type: 'openLesson', lesson: next.slug })}>
        {page.kind === 'rule' ? 'The whole lesson' : 'Next'}: {next.title} →
      </button>
    </p>
  );
}
