/** The way to the extension: VS Code's message port, typed and checked. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { parseHostMessage } from './decode.js';
import type { HostMessage, PanelMessage, PanelPart, Place } from './protocol.js';

/** What a webview offers; see `acquireVsCodeApi` in VS Code's documentation. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

export interface Bridge {
  readonly post: (message: PanelMessage) => void;
  readonly listen: (receive: (message: HostMessage) => void) => void;
  /** The part that was in front when the panel was last seen. */
  readonly lastPart: PanelPart | undefined;
  readonly keepPart: (part: PanelPart) => void;
}

/** Connects to VS Code. May be called once in the life of a page. */
export function connect(): Bridge {
  const api = acquireVsCodeApi();
  const kept = api.getState();
  return {
    post: (message) => api.postMessage(message),
    listen: (receive) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = parseHostMessage(event.data);
        if (message) receive(message);
      }),
    lastPart: isPart(kept) ? kept : undefined,
    keepPart: (part) => api.setState(part),
  };
}

function isPart(value: unknown): value is PanelPart {
  return value === 'threads' || value === 'player' || value === 'learn';
}

export type Post = Bridge['post'];

/** Gives every component the way to the host. */
export const PostContext = createContext<Post>(() => undefined);

export function usePost(): Post {
  return useContext(PostContext);
}

/** Plays a finding by its id, in the panel's own player. */
export const PlayContext = createContext<(finding: string) => void>(() => undefined);

export function usePlay(): (finding: string) => void {
  return useContext(PlayContext);
}

/** Asks the host to show a place in the editor. */
export function useReveal(): (place: Place) => void {
  const post = usePost();
  return ({ path, start, end }) => post({ type: 'reveal', path, start, end });
}
