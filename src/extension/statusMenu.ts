/** What a click on the status item offers. */

import { commands, ConfigurationTarget, window, workspace, type QuickPickItem } from 'vscode';
import type { Connection } from './connection.js';
import { Command } from './names.js';

interface Choice extends QuickPickItem {
  readonly command: string;
}

/** Offers the panel, a check, the log, and a pause. */
export async function showMenu(connection: Connection): Promise<void> {
  const isOff = connection.status?.state === 'off';
  const where = workspace.workspaceFolders ? 'this workspace' : 'all windows without a folder';
  const incomplete = connection.status?.incomplete;
  const choices: Choice[] = [
    ...(incomplete === undefined
      ? []
      : [{ label: '$(warning) Not everything is checked', detail: incomplete, command: Command.openMemoryLimit }]),
    ...(isOff ? [{ label: `$(play) Resume in ${where}`, command: Command.resume }] : []),
    {
      label: '$(type-hierarchy-sub) Open the panel',
      description: 'your threads, your bug, lessons',
      command: Command.openPanel,
    },
    {
      label: '$(checklist) Check the workspace',
      description: 'all files, from the start',
      command: Command.checkWorkspace,
    },
    { label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
    { label: '$(output) Show the log', command: Command.showLog },
    { label: '$(settings-gear) Settings', command: Command.openSettings },
    ...(isOff ? [] : [{ label: `$(debug-pause) Pause in ${where}`, command: Command.pause }]),
  ];
  const chosen = await window.showQuickPick(choices, { title: 'Threadwise', placeHolder: 'What do you want to do?' });
  if (chosen) await commands.executeCommand(chosen.command);
}

/** Turns Threadwise on or off for the workspace; without one, for the user. */
export async function setEnabled(enable: boolean): Promise<void> {
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const settings = workspace.getConfiguration('threadwise');
  await settings.update('enable', enable, target);
  // What is the default needn't be written down.
  const found = settings.inspect<boolean>('enable');
  const above = target === ConfigurationTarget.Workspace ? (found?.globalValue ?? true) : true;
  if (enable && above) await settings.update('enable', undefined, target);
}
