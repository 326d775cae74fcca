/** "Learn": the contents of all lessons, or one page of them. */

import type { VNode } from 'preact';
import { usePost } from '../bridge.js';
import type { LessonSummary } from '../lessons/page.js';
import type { LessonProgress } from '../protocol.js';
import type { PanelState } from '../state.js';
import { LessonView } from './LessonView.js';

export interface LearnPartProps {
  readonly state: PanelState;
  readonly onClose: () => void;
  readonly onProgress: (lesson: string, progress: LessonProgress) => void;
}

export function LearnPart({ state, onClose, onProgress }: LearnPartProps): VNode {
  const { open, lessons, progress, results } = state;
  return open ? (
    <LessonView
      key={`${open.page.slug} ${open.rule ?? ''}`}
      open={open}
      lessons={lessons}
      progress={progress[open.page.slug]}
      results={results}
      onClose={onClose}
      onProgress={onProgress}
    />
  ) : (
    <Contents lessons={lessons} progress={progress} />
  );
}

interface ContentsProps {
  readonly lessons: readonly LessonSummary[];
  readonly progress: PanelState['progress'];
}

function Contents({ lessons, progress }: ContentsProps): VNode {
  const pages = lessons.filter(({ kind }) => kind === 'lesson');
  const rules = lessons.filter(({ kind }) => kind === 'rule');
  const withQuiz = pages.filter(({ questions }) => questions > 0);
  const done = withQuiz.filter(({ slug }) => progress[slug]?.done).length;
  return (
    <>
      <h2>Lessons</h2>
      <p>
        {done} of {withQuiz.length} done
      </p>
      <ol class="contents">
        {pages.map((page) => (
          <Entry key={page.slug} page={page} progress={progress[page.slug]} />
        ))}
      </ol>
      {rules.length > 0 && <h2>Rules</h2>}
      <ul class="contents">
        {rules.map((page) => (
          <Entry key={page.slug} page={page} progress={undefined} />
        ))}
      </ul>
    </>
  );
}

function Entry({
  page,
  progress,
}: {
  readonly page: LessonSummary;
  readonly progress: LessonProgress | undefined;
}): VNode {
  const post = usePost();
  const { kind, slug, title, minutes } = page;
  const open = (): void =>
    post(kind === 'rule' ? { type: 'openLesson', lesson: slug, rule: slug } : { type: 'openLesson', lesson: slug });
  return (
    <li>
      <button type="button" class="link" onClick={open}>
        {title}
      </button>{' '}
      {kind === 'lesson' && (
        <small>
          {minutes} min
          {progress?.done
            ? ', ✓ done'
            : progress && progress.correct > 0
              ? `, ${progress.correct} of ${progress.total} right`
              : ''}
        </small>
      )}
    </li>
  );
}
