/** Answers for the explainer panel: the findings of a file as stories, and the map of its threads. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SEVERITIES, type Finding, type Location } from '../../rules/finding.js';
import { withPlaces } from '../../witness/machine/play.js';
import type { FindingLink, FindingView, ThreadMapView } from '../../panel/protocol.js';
import { findingView, threadMapView, type TextOf } from '../../panel/views.js';
import type { ThreadMap } from '../../workspace/api.js';
import type { Located } from '../located.js';
import type { Project } from '../project.js';
import type { ExplainParams, Explanation, ThreadMapAnswer } from '../protocol.js';
import type { FeatureContext } from './context.js';

/** Places of the session as those of the client's documents, whose URIs stand for paths, and the texts of these. */
function inDocuments(project: Project): { readonly rename: Rename; readonly textOf: TextOf } {
  const texts = new Map<string, TextDocument>();
  const rename: Rename = (location) => {
    const { uri, cell, text, start, end } = project.document(location);
    texts.set(uri, text);
    return { ...location, path: uri, ...(cell !== undefined && { cell }), start, end };
  };
  return { rename, textOf: (uri) => texts.get(uri)?.getText() };
}

type Rename = <L extends Location>(location: L) => L;

function renameFinding(finding: Finding, rename: Rename): Finding {
  const { play } = finding;
  return {
    ...rename(finding),
    related: finding.related.map(rename),
    witness: finding.witness.map(rename),
    ...(play && { play: withPlaces(play, rename) }),
  };
}

function renameMap(map: ThreadMap, rename: Rename): ThreadMap {
  return {
    threads: map.threads.map((thread) => ({
      ...thread,
      ...(thread.target && { target: rename(thread.target) }),
      created: thread.created.map(rename),
      started: thread.started.map(rename),
      joined: thread.joined.map(rename),
    })),
    shared: map.shared.map((shared) => ({
      ...shared,
      ...(shared.declared && { declared: rename(shared.declared) }),
      uses: shared.uses.map(rename),
    })),
    lockOrder: map.lockOrder.map((order) => ({ ...order, at: rename(order.at) })),
  };
}

/** Names findings so that the same one keeps its name while text around it moves. */
function identify(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const names = new Map<Finding, string>();
  for (const finding of findings) {
    const stem = `${finding.code}:${finding.subject ?? Object.values(finding.data).join(',')}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    names.set(finding, `${stem}#${count}`);
  }
  return names;
}

const covers = (outer: Location, inner: Location): boolean =>
  outer.path === inner.path && outer.start <= inner.start && inner.start < outer.end;

/** Whether two places of one file have a character in common. */
const meet = (a: Location, b: Location): boolean => covers(a, b) || covers(b, a);

/** Whether a finding has to do with a shared variable: it stands where the variable is used. */
function isAbout(finding: Finding, { uses }: ThreadMap['shared'][number]): boolean {
  return uses.some((access) => meet(finding, access));
}

/** Whether a finding tells of two locks taken in one order here and in the other there. */
function isAboutOrder(finding: Finding, at: Location): boolean {
  return finding.code === 'TW401' && [finding, ...finding.related, ...finding.witness].some((place) => meet(place, at));
}

/** What threads seen from a file cause in other files: findings that point into it, or at what its threads share. */
function causedElsewhere(project: Project, path: string): readonly Finding[] {
  const { shared } = project.session.threadMap(path);
  return project.check().findings.filter((finding) => {
    if (finding.path === path) return false;
    const pointsHere = [...finding.related, ...finding.witness].some((place) => place.path === path);
    return pointsHere || shared.some((variable) => isAbout(finding, variable));
  });
}

/** All findings that the panel has to tell of while a file is in front: its own first. */
function findingsSeenFrom(project: Project, path: string): readonly Finding[] {
  return [...project.findings(path), ...causedElsewhere(project, path)];
}

export function explain(params: ExplainParams, context: FeatureContext): Explanation {
  const found = context.workspace.locate(params.textDocument.uri);
  if (!found) return { findings: [] };
  const { project, path } = found;
  const own = project.findings(path);
  const findings = findingsSeenFrom(project, path);
  const names = identify(findings);
  const { rename, textOf } = inDocuments(project);
  const views = findings.map((finding): FindingView => {
    return findingView(renameFinding(finding, rename), names.get(finding) ?? '', textOf);
  });
  const { position } = params;
  const chosen = position && nearest(own, found.offsetAt(position), position.line, found);
  const selected = chosen && names.get(chosen);
  return { findings: views, ...(selected !== undefined && { selected }) };
}

/** The finding at an offset, else one that begins on the line. */
function nearest(findings: readonly Finding[], offset: number, line: number, found: Located): Finding | undefined {
  const at = findings.filter((finding) => finding.start <= offset && offset <= finding.end);
  return (
    at.at(-1) ?? findings.find((finding) => found.shows(finding) && found.project.range(finding).start.line === line)
  );
}

export function threadMap(uri: string, context: FeatureContext): ThreadMapAnswer {
  const place = context.workspace.locate(uri);
  if (!place) return null;
  const { project, path } = place;
  project.check();
  const { rename, textOf } = inDocuments(project);
  const found = project.session.threadMap(path);
  const map = renameMap(found, rename);
  const view: ThreadMapView = threadMapView(map, place.uri, textOf);
  const findings = findingsSeenFrom(project, path);
  const names = identify(findings);
  // The gravest is the one to show; findings come in the order of the file.
  const grave = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const link = (isMine: (finding: Finding) => boolean): { finding?: FindingLink } => {
    const mine = grave.find(isMine);
    return mine ? { finding: { id: names.get(mine) ?? '', severity: mine.severity } } : {};
  };
  return {
    ...view,
    shared: view.shared.map((shared, index) => {
      const variable = found.shared[index];
      return { ...shared, ...(variable && link((finding) => isAbout(finding, variable))) };
    }),
    lockOrder: view.lockOrder.map((order, index) => {
      const at = found.lockOrder[index]?.at;
      return { ...order, ...(at && link((finding) => isAboutOrder(finding, at))) };
    }),
  };
}
