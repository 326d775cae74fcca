/** The standard library of the newest Python on this machine. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface StandardLibrary {
  readonly version: string;
  readonly folder: string;
}

function interpreters(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => /^python3(\.\d+)?$/.test(name))
      .map((name) => join(folder, name));
  });
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const installed = existsSync(pyenv) ? readdirSync(pyenv).map((name) => join(pyenv, name, 'bin', 'python3')) : [];
  return [...onPath, ...installed].filter((path) => existsSync(path));
}

const question =
  "import sys, sysconfig; print('%d.%d.%d' % sys.version_info[:3], sysconfig.get_path('stdlib'), sep='\\t')";

/** Asks every interpreter found for its library; undefined where there is none. */
export function newestLibrary(): StandardLibrary | undefined {
  const found = interpreters().flatMap((python): StandardLibrary[] => {
    try {
      const [version = '', folder = ''] = execFileSync(python, ['-c', question], {
        encoding: 'utf8',
        // A version manager's stand-in for an interpreter that isn't there says so on standard error.
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .trim()
        .split('\t');
      return existsSync(folder) ? [{ version, folder }] : [];
    } catch {
      return [];
    }
  });
  const rank = ({ version }: StandardLibrary): number => {
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    return (major * 1000 + minor) * 1000 + patch;
  };
  return found.sort((a, b) => rank(b) - rank(a))[0];
}
