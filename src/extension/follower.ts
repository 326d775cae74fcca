/** Keeps every panel in step with the Python editor in front: its threads, its findings, its cursor. */

import { commands, Disposable, Uri, type TextEditor } from 'vscode';
import type { FindingView, HostMessage, PanelMessage, ThreadMapView } from '../panel/protocol.js';
import { Method, type ExplainParams, type Explanation, type ThreadMapAnswer } from '../server/protocol.js';
import type { Connection } from './connection.js';
import { Latest } from './latest.js';
import type { FindingAt } from './lessonTarget.js';
import type { PanelWebview } from './panelWebview.js';
import { PythonEditor } from './pythonEditor.js';

/** Where a finding stands, as a link says it. */
export function placeOf({ code, place }: FindingView): FindingAt {
  return { uri: place.path, offset: place.start, rule: code };
}

/** Whether a finding is the one meant. */
function isAt({ code, place }: FindingView, { uri, offset, rule }: FindingAt): boolean {
  if (rule !== undefined && rule !== code) return false;
  return place.start === offset && Uri.parse(place.path).toString() === Uri.parse(uri).toString();
}

export class Follower implements Disposable {
  readonly #connection: Connection;
  readonly #editor = new PythonEditor();
  readonly #refresh = new Latest(120, (isLatest) => this.#update(isLatest));
  readonly #views = new Set<PanelWebview>();
  #findings: readonly FindingView[] = [];
  #map: ThreadMapView | undefined;
  /** The finding that plays: at the cursor, or chosen by the reader until the cursor moves. */
  #selected: string | undefined;
  #chosen: string | undefined;

  /** Findings that lessons were opened from, by id. */
  readonly #visited = new Map<string, FindingView>();

  readonly #disposables: { dispose(): unknown }[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#disposables.push(
      this.#editor,
      this.#refresh,
      this.#editor.onDidSwitch(() => this.#follow()),
      this.#editor.onDidMove(() => this.#follow()),
      connection.onDidChange(() => this.#refresh.wish()),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Keeps a panel in step from now on. */
  add(view: PanelWebview): Disposable {
    this.#views.add(view);
    for (const message of this.#messages()) view.post(message);
    this.#refresh.wish();
    return new Disposable(() => this.#views.delete(view));
  }

  /** The names of a finding, for its lesson. */
  namesOf(finding: string | undefined): Readonly<Record<string, string>> | undefined {
    return this.#known(finding)?.data;
  }

  /** Where a finding stands, as a link says it. */
  placeOf(finding: string | undefined): FindingAt | undefined {
    const known = this.#known(finding);
    return known && placeOf(known);
  }

  #known(id: string | undefined): FindingView | undefined {
    if (id === undefined) return undefined;
    return this.#findings.find((finding) => finding.id === id) ?? this.#visited.get(id);
  }

  /** Takes the finding at the cursor again, whatever was chosen before, and answers its id. */
  async selectAtCursor(): Promise<string | undefined> {
    this.#chosen = undefined;
    await this.#refresh.now();
    return this.#selected;
  }

  /** Puts the cursor on a finding and takes it; answers its id, or undefined where it is gone. */
  async selectAt(at: FindingAt): Promise<string | undefined> {
    await this.#editor.goTo(at.uri, at.offset);
    await this.#refresh.now();
    const found = this.#findings.find((finding) => isAt(finding, at));
    if (found === undefined) return this.#selected;
    this.#chosen = found.id;
    this.#selected = found.id;
    for (const message of this.#messages()) this.#post(message);
    return found.id;
  }

  /** The finding at a place, whatever file is in front; the panel may speak of it from now on. */
  async findingAt(at: FindingAt): Promise<FindingView | undefined> {
    const answer = await this.#connection.ask<Explanation>(Method.explain, { textDocument: { uri: at.uri } });
    const found = answer?.findings.find((finding) => isAt(finding, at));
    if (found) this.#visited.set(found.id, found);
    return found;
  }

  /** The finding at the cursor, also while no panel follows it. */
  async findingAtCursor(): Promise<FindingAt | undefined> {
    const answer = await this.#ask<Explanation>(Method.explain);
    const found = answer?.findings.find(({ id }) => id === answer.selected);
    return found && placeOf(found);
  }

  /** Whether the file in front has threads to show. */
  async seesThreads(): Promise<boolean> {
    const map = await this.#ask<ThreadMapAnswer>(Method.threadMap);
    return map?.threads.some(({ kind }) => kind !== 'main') === true;
  }

  /** Asks about the file in front, and the cursor in it. */
  #ask<R>(method: string): Promise<R | undefined> {
    const editor = this.#editor.current;
    if (!editor) return Promise.resolve(undefined);
    const { line, character } = editor.selection.active;
    const textDocument = { uri: editor.document.uri.toString() };
    const question: ExplainParams = { textDocument, position: { line, character } };
    return this.#connection.ask<R>(method, question);
  }

  /** Goes to a finding and opens the light bulb's menu. */
  async offerFixes({ place }: FindingView): Promise<void> {
    await this.#editor.reveal({ ...place, end: place.start });
    await commands.executeCommand('editor.action.quickFix');
  }

  /** The Python editor in front, or the last that was. */
  get editor(): TextEditor | undefined {
    return this.#editor.current;
  }

  /** Findings of the file in front. */
  get findings(): readonly FindingView[] {
    return this.#findings;
  }

  /** Makes the group active that shows the program. */
  activate(): Promise<void> {
    return this.#editor.activate();
  }

  /** Shows the program again that something took the place of. */
  bringBack(): Promise<void> {
    return this.#editor.bringBack();
  }

  /** Answers what a panel says of the editor; false for anything else. */
  async receive(message: PanelMessage): Promise<boolean> {
    switch (message.type) {
      case 'reveal':
        await this.#editor.reveal(message);
        return true;
      case 'selectFinding':
        this.#chosen = message.finding;
        await this.#refresh.now();
        return true;
      case 'offerFixes': {
        const finding = this.#known(message.finding);
        if (finding) await this.offerFixes(finding);
        return true;
      }
      default:
        return false;
    }
  }

  #post(message: HostMessage): void {
    for (const view of this.#views) view.post(message);
  }

  #follow(): void {
    if (this.#views.size === 0) return;
    this.#chosen = undefined;
    const editor = this.#editor.current;
    if (editor) {
      const { document, selection } = editor;
      this.#post({ type: 'cursor', path: document.uri.toString(), offset: document.offsetAt(selection.active) });
    }
    this.#refresh.wish();
  }

  /** Asks the server about the file in front and passes the answers on. */
  async #update(isLatest: () => boolean): Promise<void> {
    if (this.#views.size === 0) return;
    const { state } = this.#connection;
    if (state === 'starting') return this.#post({ type: 'busy', text: 'Threadwise is starting' });
    const [explanation, map] = await Promise.all([
      this.#ask<Explanation>(Method.explain),
      this.#ask<ThreadMapAnswer>(Method.threadMap),
    ]);
    if (!isLatest()) return;
    this.#findings = explanation?.findings ?? [];
    this.#map = map ?? undefined;
    this.#selected = this.#findings.some(({ id }) => id === this.#chosen) ? this.#chosen : explanation?.selected;
    this.#post({ type: 'busy' });
    for (const message of this.#messages()) this.#post(message);
  }

  #messages(): HostMessage[] {
    return [
      { type: 'threads', ...(this.#map && { map: this.#map }) },
      { type: 'findings', findings: this.#findings, ...(this.#selected !== undefined && { selected: this.#selected }) },
    ];
  }
}
