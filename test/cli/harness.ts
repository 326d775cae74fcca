import { run } from '../../src/cli/command.js';

/** What a command line did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Settings {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

/** Runs the command in this process. Nothing is cached unless the environment names a folder for it. */
export async function threadwise(cwd: string, args: readonly string[], settings: Settings = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const tty = settings.terminal === true;
  const env: Record<string, string> = { ...settings.env };
  const code = await run(env.THREADWISE_CACHE_DIR || args[0] !== 'check' ? args : [...args, '--no-cache'], {
    cwd,
    env,
    stdin: (async function* () {
      yield Buffer.from(settings.stdin ?? '');
    })(),
    stdout: { write: (text: string) => (out += text), isTTY: tty },
    stderr: { write: (text: string) => (err += text), isTTY: tty },
  });
  if (code === undefined) throw new Error('The language server is tested in a process of its own.');
  return { code, out, err };
}
