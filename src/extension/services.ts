/** What the parts of the extension share. */

import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Connection } from './connection.js';
import type { Follower } from './follower.js';
import type { LessonLibrary } from './lessonLibrary.js';
import type { LessonProgressStore } from './lessonProgress.js';
import type { Milestones } from './milestones.js';
import type { Platform } from './platform.js';

export interface Services {
  readonly context: ExtensionContext;
  readonly platform: Platform;
  readonly log: LogOutputChannel;
  readonly connection: Connection;
  readonly follower: Follower;
  readonly library: LessonLibrary;
  readonly progress: LessonProgressStore;
  readonly milestones: Milestones;
}
