/** The command's grammar: what can be asked for, and how mistakes in asking are answered. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { rules } from '../workspace/analysis.js';
import { didYouMean } from '../workspace/nearest.js';
import { SEVERITIES } from '../rules/finding.js';
import { parsePython } from '../workspace/options.js';
import { version } from '../workspace/version.js';
import { check } from './check.js';
import { formats, type CheckFlags } from './flags.js';
import { explain, listRules } from './rule.js';
import type { World } from './world.js';
import { exitCodes, UsageError } from './usage.js';

/** Runs a command line; answers the exit code, or none where a server has begun, which ends by itself. Never throws. */
export async function run(args: readonly string[], world: World): Promise<number | undefined> {
  let code: number | undefined = exitCodes.clean;
  const program = grammar(world, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    world.stderr.write(`threadwise: ${explainMistake(error, program, args, world.cwd)}\n`);
    return exitCodes.failure;
  }
}

function list(value: string, previous: readonly string[] = []): readonly string[] {
  return [
    ...previous,
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  ];
}

function oneOf<T extends string>(choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`It must be one of ${choices.join(', ')}.${didYouMean(value, choices)}`);
  };
}

function python(value: string): readonly [number, number] {
  const parsed = parsePython(value);
  if (!parsed) throw new InvalidArgumentError('It must be a version of Python 3, such as 3.12.');
  return parsed;
}

function jobs(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('It must be a number from 1 to 999.');
  return Number(value);
}

function grammar(world: World, done: (code: number | undefined) => void): Command {
  const program = new Command('threadwise')
    .description('Finds threading mistakes in Python.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      // Mistakes are reported once, in one place, with the nearest thing that exists.
      writeErr: () => undefined,
    });
  program.addHelpText(
    'after',
    '\nTo begin with:\n' +
      '  threadwise check            check all Python files in this folder and below\n' +
      '  threadwise check app.py     check one\n' +
      '  threadwise rule TW101       explain what a code in a report means',
  );
  const levels = SEVERITIES.join(', ');
  program
    .command('check')
    .description('check files and folders')
    .argument('[paths...]', 'files and folders; `-` for standard input', ['.'])
    .addOption(
      new Option('--format <format>', `how to report: ${formats.join(', ')}`).default('text').argParser(oneOf(formats)),
    )
    .option('--select <rules>', 'report only these: codes, names or prefixes, with commas', list)
    .option('--ignore <rules>', 'do not report these', list)
    .option('--severity <level>', `report this and graver: ${levels}`, oneOf(SEVERITIES))
    .option(
      '--fail-on <level>',
      `exit with 1 at this and graver, or never (default: warning)`,
      oneOf([...SEVERITIES, 'never']),
    )
    .option('--python <version>', 'the Python the code is for, such as 3.12', python)
    .option('--free-threaded', 'the code runs on a free-threaded build')
    .option('--no-free-threaded', 'the code runs on a build with the GIL')
    .option('--fix', 'apply the safe fixes')
    .option('--unsafe-fixes', 'with --fix or --diff: also fixes that may change what the program means')
    .option('--diff', 'show what --fix would change, and change nothing')
    .option('--baseline <file>', 'do not report what this file accepts')
    .option('--write-baseline', 'accept all of today’s findings: write them to the baseline')
    .option('--jobs <number>', 'threads to use (default: one for each core)', jobs)
    .option('--statistics', 'count findings by rule')
    .option('--watch', 'check again whenever a file changes')
    .option('--exclude <globs>', 'also leave out files that match', list)
    .option('--stdin-filename <path>', 'the name of standard input in reports')
    .option('--config <file>', 'read this threadwise.toml or pyproject.toml')
    .option('--no-cache', 'neither read nor write the cache')
    .addHelpText(
      'after',
      '\nReports name fixes until trying them out has taken as many steps as the analysis itself,\n' +
        '--fix and --diff always look for all fixes.',
    )
    .action(async (paths: string[], flags: CheckFlags) => done(await check(paths, flags, world)));
  program
    .command('rule')
    .description('explain a rule')
    .argument('<code>', 'its code or name')
    .action((selector: string) => done(explain(selector, rules, world)));
  program
    .command('rules')
    .description('list all rules')
    .action(() => done(listRules(rules, world)));
  program
    .command('server')
    .description('run the language server')
    .addOption(new Option('--stdio', 'talk over standard input and output').makeOptionMandatory())
    .action(async () => {
      const file: string = new URL('./server.js', import.meta.url).href;
      await import(file);
      done(undefined);
    });
  for (const command of program.commands) {
    command.exitOverride().showSuggestionAfterError(false);
    command.configureOutput(program.configureOutput());
  }
  return program;
}

/** One line for what went wrong; bugs of ours come with their trace. */
function explainMistake(error: unknown, program: Command, args: readonly string[], cwd: string): string {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof CommanderError)) {
    return `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const message = error.message.replace(/^error: /, '');
  const unknown = /unknown (?:option|command) '([^']*)'/.exec(message)?.[1];
  if (error.code === 'commander.unknownOption' && unknown !== undefined) {
    const command = program.commands.find((candidate) => args.includes(candidate.name())) ?? program;
    const flags = command.options.flatMap((option) => option.long ?? []).concat('--help');
    return `Unknown option "${unknown}".${didYouMean(unknown, flags)}`;
  }
  if (error.code === 'commander.unknownCommand' && unknown !== undefined) {
    if (existsSync(resolve(cwd, unknown)) || /\.(?:pyw?|ipynb)$|[\\/]/.test(unknown)) {
      return `Unknown command "${unknown}". To check that path: threadwise check ${unknown}`;
    }
    return `Unknown command "${unknown}".${didYouMean(
      unknown,
      program.commands.map((c) => c.name()),
    )}`;
  }
  if (error.code === 'commander.help')
    return 'A command is needed, such as "threadwise check"; threadwise --help shows all.';
  return message.charAt(0).toUpperCase() + message.slice(1);
}
