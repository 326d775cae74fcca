/**
 * Remembers the outcome of whole runs, so that checking again what didn't change costs no more than reading it.
 *
 * Facts are not kept on disk: reading them back costs more than making them again.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Entries beyond this many, the longest unused first, are removed. */
const maxEntries = 64;

/** Where caches of this user belong; `THREADWISE_CACHE_DIR` overrides it. */
export function defaultCacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.THREADWISE_CACHE_DIR) return env.THREADWISE_CACHE_DIR;
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'threadwise', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'threadwise');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'threadwise');
}

/** A key made of everything that decides an outcome. */
export function keyOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** The hash of a file's bytes. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}

/** Entries in a folder. A cache that can't be read or written is merely slow, so nothing here throws. */
export class Cache {
  constructor(private readonly folder: string) {}

  get(key: string): unknown {
    const file = join(this.folder, `${key}.json`);
    try {
      const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const now = new Date();
      utimesSync(file, now, now);
      return value;
    } catch {
      return undefined;
    }
  }

  set(key: string, value: unknown): void {
    const file = join(this.folder, `${key}.json`);
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true });
      // Written aside and renamed, so that a run beside this one never reads half an entry.
      writeFileSync(temporary, JSON.stringify(value));
      renameSync(temporary, file);
      this.prune();
    } catch {
      discard(temporary);
    }
  }

  private prune(): void {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    if (files.length <= maxEntries) return;
    const byAge = files
      .map((name) => ({ name, used: statSync(join(this.folder, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { name } of byAge.slice(maxEntries)) rmSync(join(this.folder, name), { force: true });
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What can't be removed either was most likely never written.
  }
}

/** What tells this build from another of the same version, as developers make many of those. */
export function buildStamp(): string {
  if (!import.meta.url.startsWith('file:')) return '';
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${size}:${mtimeMs}`;
}
