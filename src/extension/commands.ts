/** The commands of the palette, the light bulb and the walkthrough. */

import { commands, Uri, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import type { PanelPart } from '../panel/protocol.js';
import { Method, type Counts } from '../server/protocol.js';
import type { Explainer } from './explainer.js';
import { openLessonEditor } from './lessonEditors.js';
import { Command } from './names.js';
import type { LessonTarget } from './panelWebview.js';
import type { Services } from './services.js';

export function registerCommands(services: Services, explainer: Explainer): Disposable[] {
  const { connection, log } = services;
  const handlers: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    [Command.explain]: () => explainer.explain(),
    [Command.openPanel]: (argument) => explainer.open(partOf(argument)),
    [Command.openLesson]: (argument) => openLesson(services, targetFrom(argument)),
    [Command.openExample]: () => openExample(services),
    [Command.checkWorkspace]: () => checkWorkspace(services),
    [Command.restart]: () => connection.restart(),
    [Command.playRace]: () => explainer.open('player'),
    [Command.showLog]: () => log.show(),
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

/** Reads an argument that may come from a link in a hover; anything odd is left out. */
export function targetFrom(argument: unknown): LessonTarget | undefined {
  const slug = (value: unknown): string | undefined =>
    typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : undefined;
  const lesson = slug(field(argument, 'lesson'));
  const rule = slug(field(argument, 'rule'));
  if (lesson === undefined && rule === undefined) return undefined;
  const given = field(argument, 'names');
  const names: Record<string, string> = {};
  for (const [key, value] of Object.entries(typeof given === 'object' ? (given ?? {}) : {})) {
    if (/^\w+$/.test(key) && typeof value === 'string') names[key] = value;
  }
  return { names, ...(lesson !== undefined && { lesson }), ...(rule !== undefined && { rule }) };
}

async function openLesson(services: Services, target: LessonTarget | undefined): Promise<void> {
  const chosen = target ?? (await pickLesson(services));
  if (chosen) await openLessonEditor(chosen);
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

/** Opens the first example as a text of its own, so that it can be changed without harm. */
async function openExample({ context, log }: Services): Promise<void> {
  const file = Uri.joinPath(context.extensionUri, 'examples/ticket_counter.py');
  try {
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'python', content }));
  } catch (error) {
    log.error(`The example can't be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function checkWorkspace({ connection }: Services): Promise<void> {
  const counts = await connection.ask<Counts | null>(Method.checkWorkspace, {});
  if (!counts) {
    const again = 'Restart';
    const chosen = await window.showWarningMessage('Threadwise is not running.', again);
    if (chosen === again) await commands.executeCommand(Command.restart);
    return;
  }
  const { error, warning, information, hint } = counts;
  const total = error + warning + information + hint;
  if (total === 0) {
    void window.showInformationMessage('Threadwise found no threading mistakes in this workspace.');
    return;
  }
  const show = 'Show Problems';
  const text = `Threadwise found ${total} threading mistake${total === 1 ? '' : 's'} and hints in this workspace.`;
  const chosen = await window.showInformationMessage(text, show);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
