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
  showMenu: 'threadwise.showMenu',
  openSettings: 'threadwise.openSettings',
  openMemoryLimit: 'threadwise.openMemoryLimit',
  pause: 'threadwise.pause',
  resume: 'threadwise.resume',
  previewFix: 'threadwise.previewFix',
  applyPreview: 'threadwise.applyPreviewedFix',
  /** Run by the light bulb after a fix. */
  fixed: 'threadwise.fixed',
  ignoreInProject: 'threadwise.ignoreInProject',
  /** Takes a step of the walkthrough, named by its argument. */
  walkthrough: 'threadwise.walkthrough',
} as const;

/** Lessons are opened as documents of this scheme: `threadwise-lesson:/rule/TW101?variable=counter`. */
export const lessonScheme = 'threadwise-lesson';
/** Texts as a fix would make them: the right-hand side of a diff. */
export const previewScheme = 'threadwise-preview';
export const lessonViewType = 'threadwise.lesson';
export const panelViewType = 'threadwise.panel';
