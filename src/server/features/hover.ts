/** What a name means for threads: the rule behind a code, the threads that run a function, the guards of a variable. */

import { MarkupKind, type Hover, type MarkupContent, type Position, type Range } from 'vscode-languageserver';
import type { Span } from '../../facts/ir.js';
import { functionsOf } from '../../facts/walk.js';
import type { Location, RuleMeta } from '../../rules/finding.js';
import type { SharedInfo, ThreadInfo } from '../../workspace/api.js';
import { codesOf } from '../../workspace/catalogue.js';
import { isOwnFile } from '../../workspace/config.js';
import { isConfiguration } from '../configuration.js';
import type { Project } from '../project.js';
import { keyOf } from '../uris.js';
import { howMany } from './codeLens.js';
import { hoverInConfiguration } from './configuration/hover.js';
import type { FeatureContext } from './context.js';
import { ClientCommand, learnCommand, linkTo, playCommand, previewCommand } from './findingCommands.js';

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export async function hover(uri: string, position: Position, context: FeatureContext): Promise<Hover | null> {
  const key = keyOf(uri);
  if (isConfiguration(key)) {
    const toml = await context.readText(key);
    return toml === undefined ? null : hoverOnSetting(toml, position, context, isOwnFile(key));
  }
  const found = context.workspace.locate(uri);
  if (!found) return null;
  const { project, path } = found;
  const offset = found.offsetAt(position);
  const said =
    hoverOnCode(project, path, offset, context) ??
    hoverOnFunction(project, path, offset) ??
    hoverOnVariable(project, path, offset);
  return withWaysOn(said, project, path, offset, context);
}

/** Ways on from the findings at the place: to the fix, the race and the lesson. */
function withWaysOn(
  said: Hover | null,
  project: Project,
  path: string,
  offset: number,
  context: FeatureContext,
): Hover | null {
  if (!context.client.commands) return said;
  const findings = project.findings(path).filter((finding) => holds(finding, offset));
  const [first] = findings;
  if (!first) return said;
  const lines = findings.map((finding) => {
    const play = playCommand(finding, project);
    const links = [
      `[Show the fix](${linkTo(previewCommand(finding, project))})`,
      ...(play ? [`[${play.title}](${linkTo(play)})`] : []),
      `[Learn](${linkTo(learnCommand(finding, project))})`,
    ].join(' · ');
    return findings.length > 1 ? `${finding.code}: ${links}` : links;
  });
  const before = said && (said.contents as MarkupContent).value;
  return answer([...lines, ...(before ? [before] : [])], said?.range ?? project.range(first));
}

function answer(lines: readonly string[], range: Range): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range };
}

/** Text as code, whatever it contains. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}

function aboutRule(rule: RuleMeta, context: FeatureContext): string[] {
  const { verdict } = rule;
  const given = [{ rule: rule.code, lesson: rule.lesson, names: {} }];
  const learn = { title: '', command: ClientCommand.openLesson, arguments: given };
  const link = context.client.commands ? linkTo(learn) : context.links(rule.code, {});
  return [
    `**${rule.code}** ${rule.name} (${rule.severity})`,
    rule.summary,
    [
      `- Python 3.9 and older: ${verdict.cpython39}`,
      `- Python 3.10 and newer: ${verdict.cpython310}`,
      `- free-threaded: ${verdict.freeThreaded}`,
    ].join('\n'),
    ...(link === undefined ? [] : [`[Learn about it](${link})`]),
  ];
}

function hoverOnSetting(toml: string, position: Position, context: FeatureContext, own: boolean): Hover | null {
  const found = hoverInConfiguration(toml, position, context.rules, own);
  if (found === undefined) return null;
  const { range, rule, markdown } = found;
  return answer(rule ? aboutRule(rule, context) : [markdown ?? ''], range);
}

function ruleOf(selector: string, rules: readonly RuleMeta[]): RuleMeta | undefined {
  const codes = codesOf(selector, rules);
  return codes.length === 1 ? rules.find((rule) => rule.code === codes[0]) : undefined;
}

/** A code in an ignore comment. */
function hoverOnCode(project: Project, path: string, offset: number, context: FeatureContext): Hover | null {
  for (const directive of project.session.facts(path)?.directives ?? []) {
    if (directive.kind !== 'ignore' && directive.kind !== 'ignore-file') continue;
    const index = directive.codeSpans.findIndex((span) => holds(span, offset));
    const span = directive.codeSpans[index];
    const rule = ruleOf(directive.codes[index] ?? '', context.rules);
    if (span && rule) return answer(aboutRule(rule, context), project.range({ path, ...span }));
  }
  return null;
}

/** The name of a function that threads run. */
function hoverOnFunction(project: Project, path: string, offset: number): Hover | null {
  const facts = project.session.facts(path);
  const fn = facts && functionsOf(facts).find((candidate) => holds(candidate.nameSpan, offset));
  if (!fn || fn.kind !== 'function') return null;
  project.check();
  const threads = project.session.threadMap(path).threads.filter(({ target }) => {
    return target?.path === path && target.start >= fn.start && target.start <= fn.nameSpan.end;
  });
  if (threads.length === 0) return null;
  const lines = [
    `${code(fn.qualname)} runs on ${howMany(threads)}.`,
    ...threads.map((thread) => life(thread, project)),
  ];
  return answer(lines, project.range({ path, ...fn.nameSpan }));
}

/** Where a thread begins and ends. */
function life(thread: ThreadInfo, project: Project): string {
  const lineNumbers = (verb: string, places: ThreadInfo['created']): string => {
    const lines = [...new Set(places.map((place) => lineName(place, project)))];
    return `${verb} on line ${lines.join(', ')}`;
  };
  const parts = [
    ...(thread.created.length > 0 ? [lineNumbers('created', thread.created)] : []),
    ...(thread.started.length > 0 ? [lineNumbers('started', thread.started)] : []),
    ...(thread.joined.length > 0 ? [lineNumbers('joined', thread.joined)] : []),
    ...(thread.neverJoined ? ['never joined'] : []),
  ];
  return `- ${code(thread.name)}: ${parts.join(', ')}${thread.daemon ? ', daemon' : ''}`;
}

/** The number of a line; in a notebook with that of its cell. */
function lineName(place: Location, project: Project): string {
  const cell = project.notebook(place.path)?.program.cellAt(place.start);
  return `${project.range(place).start.line + 1}${cell ? ` of code cell ${cell.number}` : ''}`;
}

/** A variable that several threads touch. */
function hoverOnVariable(project: Project, path: string, offset: number): Hover | null {
  project.check();
  const { shared, threads } = project.session.threadMap(path);
  for (const variable of shared) {
    const place = [...variable.uses, ...(variable.declared ? [variable.declared] : [])].find(
      (candidate) => candidate.path === path && holds(candidate, offset),
    );
    if (place) return answer(aboutVariable(variable, threads), project.range(place));
  }
  return null;
}

function aboutVariable({ name, guard, threads, uses }: SharedInfo, all: readonly ThreadInfo[]): string[] {
  const names = threads.map((id) => {
    const thread = all.find((one) => one.id === id);
    return `${code(thread?.name ?? id)}${thread?.multiple ? ` (${thread.count ?? 'several'} at once)` : ''}`;
  });
  const writes = uses.filter((access) => access.kind !== 'read').length;
  const guarded = guard === undefined ? 'No lock guards all its writes.' : `Guarded by ${code(guard)}.`;
  const counts = [
    ...(writes > 0 ? [`changed in ${placesOf(writes)}`] : []),
    ...(uses.length > writes ? [`read in ${placesOf(uses.length - writes)}`] : []),
  ];
  return [`${code(name)} is shared by ${names.join(', ')}: ${counts.join(', ')}.`, guarded];
}

const placesOf = (count: number): string => (count === 1 ? '1 place' : `${count} places`);
