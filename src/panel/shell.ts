/** The page that holds the panel: no inline script or style, nothing from elsewhere. */

export interface ShellOptions {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for each page; see {@link makeNonce}. */
  readonly nonce: string;
  /** Webview addresses of `dist/panel.js` and `dist/panel.css`. */
  readonly script: string;
  readonly style: string;
}

/** The HTML of the webview. */
export function panelHtml({ cspSource, nonce, script, style }: ShellOptions): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Threadwise</title>
    <link rel="stylesheet" href="${escapeHtml(style)}">
  </head>
  <body>
    <div id="panel"></div>
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
  </body>
</html>
`;
}

/** A number nobody can guess, as 32 hexadecimal digits. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
