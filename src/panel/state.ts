/** What the panel shows, and how the host's messages change it. Pure. */

import type { LessonPage, LessonSummary } from './lessons/page.js';
import type {
  ExampleResult,
  FindingView,
  HostMessage,
  LessonProgress,
  PanelPart,
  ThemeKind,
  ThreadMapView,
} from './protocol.js';

export interface OpenLesson {
  readonly page: LessonPage;
  readonly rule?: string;
  readonly rulePage?: LessonPage;
  readonly names: Readonly<Record<string, string>>;
  /** The finding that led here. */
  readonly finding?: FindingView;
}

export interface PanelState {
  readonly part: PanelPart;
  readonly theme?: ThemeKind;
  readonly map?: ThreadMapView;
  readonly findings: readonly FindingView[];
  /** Id of the finding to play. */
  readonly selected?: string;
  /** How often the host asked to play a finding; each time the keys go to the player. */
  readonly plays: number;
  readonly cursor?: { readonly path: string; readonly offset: number };
  /** Work under way, in a few words. */
  readonly busy?: string;
  readonly lessons: readonly LessonSummary[];
  /** The page being read; none shows the contents. */
  readonly open?: OpenLesson;
  readonly progress: Readonly<Record<string, LessonProgress>>;
  /** Results by {@link exampleKey}. */
  readonly results: Readonly<Record<string, ExampleResult>>;
}

export type PanelAction =
  | HostMessage
  | { readonly type: 'closeLesson' }
  | { readonly type: 'select'; readonly finding: string }
  | { readonly type: 'solved'; readonly lesson: string; readonly progress: LessonProgress };

export const FIRST_STATE: PanelState = {
  part: 'threads',
  findings: [],
  plays: 0,
  lessons: [],
  progress: {},
  results: {},
};

/** Names an example among all lessons. */
export function exampleKey(lesson: string, example: string): string {
  return `${lesson}/${example}`;
}

/** The finding to play: the selected one while it exists, else the first that has a story. */
export function playedFinding({ findings, selected }: PanelState): FindingView | undefined {
  return (
    findings.find(({ id }) => id === selected) ?? findings.find(({ witness }) => witness.length > 0) ?? findings[0]
  );
}

export function reduce(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'theme':
      return { ...state, theme: action.kind };
    case 'show':
      return { ...state, part: action.part };
    case 'threads':
      return withOptional(state, 'map', action.map);
    case 'findings':
      return { ...withOptional(state, 'selected', action.selected ?? state.selected), findings: action.findings };
    case 'select':
      return { ...state, selected: action.finding };
    case 'play': {
      const selected = action.finding ?? state.selected;
      return { ...withOptional(state, 'selected', selected), part: 'player', plays: state.plays + 1 };
    }
    case 'cursor':
      return { ...state, cursor: { path: action.path, offset: action.offset } };
    case 'busy':
      return withOptional(state, 'busy', action.text);
    case 'lessons':
      return { ...state, lessons: action.lessons };
    case 'lesson':
      return { ...state, part: 'learn', open: openLesson(action) };
    case 'closeLesson':
      return withOptional(state, 'open', undefined);
    case 'progress':
      return { ...state, progress: action.lessons };
    case 'solved':
      return { ...state, progress: { ...state.progress, [action.lesson]: action.progress } };
    case 'exampleResult':
      return {
        ...state,
        results: { ...state.results, [exampleKey(action.lesson, action.example)]: action.result },
      };
  }
}

/** Sets an optional field, or leaves it out where there is no value. */
function withOptional<K extends keyof PanelState>(
  state: PanelState,
  key: K,
  value: PanelState[K] | undefined,
): PanelState {
  const rest = Object.fromEntries(Object.entries(state).filter(([name]) => name !== key));
  return (value === undefined ? rest : { ...rest, [key]: value }) as unknown as PanelState;
}

function openLesson(message: Extract<HostMessage, { type: 'lesson' }>): OpenLesson {
  const { page, rule, rulePage, names, finding } = message;
  return {
    page,
    names: names ?? {},
    ...(rule !== undefined && { rule }),
    ...(rulePage && { rulePage }),
    ...(finding && { finding }),
  };
}
