/** Above each function that runs on threads of its own: on how many. */

import type { CodeLens, Range } from 'vscode-languageserver';
import type { ThreadInfo } from '../../workspace/api.js';
import type { Project } from '../project.js';
import type { FeatureContext } from './context.js';
import { ClientCommand } from './findingCommands.js';

/** The threads of a file's map by the function they run, in the order of the file. */
function threadsByTarget(project: Project, path: string): readonly (readonly ThreadInfo[])[] {
  const groups = new Map<number, ThreadInfo[]>();
  for (const thread of project.session.threadMap(path).threads) {
    if (thread.kind === 'main' || thread.target?.path !== path) continue;
    const group = groups.get(thread.target.start);
    if (group) group.push(thread);
    else groups.set(thread.target.start, [thread]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** `3 threads`, `many threads`, `a timer thread`, `a pool of threads`. */
export function howMany(threads: readonly ThreadInfo[]): string {
  const [first] = threads;
  if (threads.some((thread) => thread.kind === 'pool')) return 'a pool of threads';
  const total = threads.reduce((sum, thread) => sum + (thread.multiple ? (thread.count ?? NaN) : 1), 0);
  if (Number.isNaN(total)) return 'many threads';
  if (total > 1) return `${total} threads`;
  return first?.kind === 'timer' ? 'a timer thread' : 'a thread of its own';
}

export function codeLenses(uri: string, context: FeatureContext): CodeLens[] {
  const found = context.workspace.locate(uri);
  if (!found || !context.workspace.settings.codeLens) return [];
  const { project, path } = found;
  project.check();
  return threadsByTarget(project, path).flatMap((threads): CodeLens[] => {
    const target = threads[0]?.target;
    if (!target || !found.shows(target)) return [];
    const { start } = project.range(target);
    const range: Range = { start, end: start };
    // Clients without the panel show the words and do nothing on a click.
    const command = context.client.commands ? ClientCommand.openPanel : '';
    const argument = { part: 'threads', uri, offset: project.document(target).start };
    return [{ range, command: { title: `runs on ${howMany(threads)}`, command, arguments: [argument] } }];
  });
}
