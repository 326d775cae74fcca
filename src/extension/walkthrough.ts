/** The steps of the walkthrough: each does what it says, from an empty window too. */

import { commands, TabInputText, Uri, ViewColumn, window, workspace } from 'vscode';
import { Method, type Explanation } from '../server/protocol.js';
import type { FindingView } from '../panel/protocol.js';
import type { Explainer } from './explainer.js';
import { placeOf } from './follower.js';
import { openUnsaved } from './newDocument.js';
import type { Services } from './services.js';

const exampleName = 'ticket_counter.py';
/** Milliseconds to wait for the findings of a program that was just opened. */
const patience = 15_000;

/** The group for a program to look at: one that shows programs already, never the panel's or the walkthrough's. */
function programColumn(panel: ViewColumn | undefined): ViewColumn {
  const groups = window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel);
  const fitting = groups.find(({ activeTab }) => activeTab === undefined || activeTab.input instanceof TabInputText);
  return fitting?.viewColumn ?? ViewColumn.Beside;
}

/** Opens the first example as a text of its own, so that it can be changed without harm. */
export async function openExample(services: Services, explainer: Explainer): Promise<void> {
  const { context, log, milestones } = services;
  const file = Uri.joinPath(context.extensionUri, 'examples', exampleName);
  try {
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    await openUnsaved(exampleName, content, programColumn(explainer.column));
    milestones.reach('example');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`The example can't be opened: ${reason}`);
    void window.showErrorMessage(`The example can't be opened: ${reason}`);
  }
}

/** A finding to go on with: of the program in front, else of the example, which is opened for that. */
async function findingToShow(services: Services, explainer: Explainer): Promise<FindingView | undefined> {
  const { follower, connection } = services;
  const ask = async (uri: Uri | undefined): Promise<FindingView | undefined> => {
    const textDocument = uri && { uri: uri.toString() };
    const answer = textDocument && (await connection.ask<Explanation>(Method.explain, { textDocument }));
    return answer?.findings.find(({ witness }) => witness.length > 0) ?? answer?.findings[0];
  };
  const own = await ask(follower.editor?.document.uri);
  if (own) return own;
  await openExample(services, explainer);
  const opened = window.activeTextEditor?.document.uri;
  for (let waited = 0; waited < patience; waited += 100) {
    const found = await ask(opened);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

/** Takes a step by its name. */
export async function takeStep(step: unknown, services: Services, explainer: Explainer): Promise<void> {
  if (step === 'example') return openExample(services, explainer);
  // A program without mistakes has threads to see, too.
  if (step === 'threads' && (await services.follower.seesThreads())) return explainer.openThreads();
  const finding = await findingToShow(services, explainer);
  if (!finding) {
    void window.showWarningMessage('Threadwise has found nothing to show here yet. Try again in a moment.');
    return;
  }
  switch (step) {
    case 'fix':
      await services.follower.offerFixes(finding);
      return;
    case 'threads':
      await services.follower.selectAt(placeOf(finding));
      await explainer.openThreads();
      return;
    case 'play':
      await explainer.play(placeOf(finding));
      return;
    case 'lesson':
      await explainer.showLesson({
        rule: finding.code,
        lesson: finding.lesson,
        names: finding.data,
        from: placeOf(finding),
      });
      return;
    default:
      await commands.executeCommand('workbench.action.openWalkthrough', 'threadwise.threadwise#start');
  }
}
