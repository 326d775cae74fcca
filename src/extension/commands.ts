/** The commands of the palette, the light bulb and the walkthrough. */

import { commands, window, type Disposable, type QuickPickItem } from 'vscode';
import type { PanelPart } from '../panel/protocol.js';
import { Method, type Counts } from '../server/protocol.js';
import type { Explainer } from './explainer.js';
import type { FixPreviews } from './fixPreviews.js';
import { ignoreInProject } from './ignoreInProject.js';
import { findingAt, targetFrom, type LessonTarget } from './lessonTarget.js';
import { Command } from './names.js';
import { countWords, shownIn } from './counts.js';
import type { Services } from './services.js';
import { setEnabled, showMenu } from './statusMenu.js';
import { openExample, takeStep } from './walkthrough.js';

type Handler = (argument?: unknown) => unknown;

export function registerCommands(services: Services, explainer: Explainer, previews: FixPreviews): Disposable[] {
  const { connection, log, milestones } = services;
  const handlers: Readonly<Record<string, Handler>> = {
    [Command.explain]: (argument) => explainer.play(findingAt(argument)),
    [Command.openPanel]: (argument) => openPanel(explainer, partOf(argument)),
    [Command.openLesson]: (argument) => openLesson(services, explainer, targetFrom(argument)),
    [Command.openExample]: () => openExample(services, explainer),
    [Command.checkWorkspace]: () => checkWorkspace(services),
    [Command.restart]: () => connection.restart(),
    [Command.playRace]: (argument) => explainer.play(findingAt(argument)),
    [Command.showLog]: () => log.show(),
    [Command.showMenu]: () => showMenu(connection),
    [Command.openMemoryLimit]: () => commands.executeCommand('workbench.action.openSettings', 'threadwise.memoryLimit'),
    [Command.openSettings]: () =>
      commands.executeCommand('workbench.action.openSettings', '@ext:threadwise.threadwise'),
    [Command.pause]: () => setEnabled(false),
    [Command.resume]: () => setEnabled(true),
    [Command.previewFix]: (argument) => previewFix(services, previews, argument),
    [Command.applyPreview]: () => previews.apply(),
    [Command.fixed]: () => milestones.reach('fix'),
    [Command.ignoreInProject]: (argument) => ignoreInProject(argument),
    [Command.walkthrough]: (argument) => takeStep(argument, services, explainer),
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** The part that a link asks for; the command's title promises the threads. */
function partOf(argument: unknown): PanelPart {
  const part = field(argument, 'part');
  return part === 'threads' || part === 'player' || part === 'learn' ? part : 'threads';
}

function openPanel(explainer: Explainer, part: PanelPart): unknown {
  return part === 'threads' ? explainer.openThreads() : explainer.open(part);
}

async function openLesson(services: Services, explainer: Explainer, target: LessonTarget | undefined): Promise<void> {
  const chosen = target ?? (await pickLesson(services));
  if (chosen) await explainer.showLesson(chosen);
}

async function pickLesson({ library, progress }: Services): Promise<LessonTarget | undefined> {
  const done = progress.all();
  const items = (await library.summaries()).map((page): QuickPickItem & { readonly target: LessonTarget } => {
    const target = page.kind === 'rule' ? { rule: page.slug } : { lesson: page.slug };
    const minutes = `${Math.max(1, Math.round(page.minutes))} min`;
    return { label: page.title, description: done[page.slug]?.done ? `${minutes}, done` : minutes, target };
  });
  const picked = await window.showQuickPick(items, { placeHolder: 'What do you want to learn about?' });
  return picked?.target;
}

/** Previews the fix of the finding named, or of the one at the cursor. */
async function previewFix({ follower }: Services, previews: FixPreviews, argument: unknown): Promise<void> {
  const at = findingAt(argument) ?? (await follower.findingAtCursor());
  if (at) return previews.show(at);
  void window.showInformationMessage('There is no finding at the cursor to preview a fix of.');
}

async function checkWorkspace({ connection }: Services): Promise<void> {
  const counts = await connection.ask<Counts | null>(Method.checkWorkspace, {});
  if (!counts) {
    const again = 'Restart';
    const chosen = await window.showWarningMessage('Threadwise is not running.', again);
    if (chosen === again) await commands.executeCommand(Command.restart);
    return;
  }
  if (connection.status?.state === 'off') {
    const resume = 'Resume';
    const chosen = await window.showInformationMessage('Threadwise is paused here, and checks nothing.', resume);
    if (chosen === resume) await commands.executeCommand(Command.resume);
    return;
  }
  if (shownIn(counts) + counts.hint === 0) {
    void window.showInformationMessage('Threadwise found no threading mistakes in this workspace.');
    return;
  }
  const show = 'Show Problems';
  const chosen = await window.showInformationMessage(`Threadwise found ${countWords(counts)} in this workspace.`, show);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
