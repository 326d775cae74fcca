/** Names that the manifest and the code share. */

export const Command = {
  explain: 'threadwise.explain',
  openPanel: 'threadwise.openPanel',
  openLesson: 'threadwise.openLesson',
  openExample: 'threadwise.openExample',
  checkWorkspace: 'threadwise.checkWorkspace',
  restart: 'threadwise.restart',
  playRace: 'threadwise.playRace',
  showLog: 'threadwise.showLog',
} as const;

/** Lessons are opened as documents of this scheme: `threadwise-lesson:/rule/TW101?variable=counter`. */
export const lessonScheme = 'threadwise-lesson';
export const lessonViewType = 'threadwise.lesson';
export const panelViewType = 'threadwise.panel';
