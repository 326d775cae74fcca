/**
 * Whether a folder is a program and no library: something in it that runs by itself starts threads, or makes the one
 * application that a toolkit of windows allows. Who calls what there is then to be seen, or it is called by the toolkit, and a
 * lock of a class says less about callers that are not.
 */

import { isMainGuard } from '../../facts/main-guard.js';
import { toolkits } from '../../knowledge/toolkits.js';
import type { Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import type { FileUnit } from '../model/files.js';
import { isTestFile } from '../model/tests.js';
import { memoized } from '../model/maps.js';

/** Folders beside a library whose files run by themselves, and are not what the library is. */
const BESIDE = /(^|\/)(tests?|examples?|samples?|demos?|docs?|bench(marks?)?|tools|scripts|contrib|ci)\//i;
/** From what runs by itself to the start of a thread. */
const FAR = 16;

const isScript = ({ facts }: FileUnit): boolean => facts.functions[0]!.body.some((stmt) => isMainGuard(stmt));

/** Where a program begins; see roots.ts. */
interface Begin {
  readonly act: Activation;
  readonly kind: string;
}

export const isApplication = memoized<readonly Begin[], boolean>(isProgram);

/** `@click.command()`: a decorator that is not seen has what runs by itself call it. */
const isCommand = ({ fn, file, self }: Activation): boolean =>
  self === undefined && fn.cls < 0 && fn.decorators.length > 0 && isScript(file);

const makesApplication = ({ libraryCalls }: Activation): boolean =>
  libraryCalls.some(({ name }) => toolkits.ownerOf(name.replace(/\.__init__$/, '')) !== undefined);

function isProgram(roots: readonly Begin[]): boolean {
  const begins = roots.filter(({ act: { file } }) => !isTestFile(file) && !BESIDE.test(file.facts.path));
  const hasScript = begins.some(({ act, kind }) => kind === 'module' && isScript(act.file));
  // A package's own file is there to be imported: what it runs, who imports it did not ask for, unless a script does.
  const entries = begins
    .filter(
      ({ act, kind }) =>
        (kind === 'module' && (hasScript || !act.file.isPackage)) ||
        (act.fn.name === 'main' && act.self === undefined) ||
        isCommand(act),
    )
    .map(({ act }) => act);
  return [...calleesWithin(entries, FAR).keys()].some((act) => act.starts.length > 0 || makesApplication(act));
}
