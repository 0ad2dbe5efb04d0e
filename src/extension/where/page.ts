/** The page of the view: one script and one style sheet of the extension's own, and nothing else. */
import * as vscode from 'vscode';

/** Where the page's script and style sheet are. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** The page's HTML. Nothing may be loaded or run but the script that carries the nonce and the extension's style sheets. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = newNonce();
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('where.css')}">
<title>${vscode.l10n.t('Where in the text')}</title>
</head>
<body>
<script type="application/json" id="words">${wordsOf(vscode.l10n.bundle)}</script>
<script nonce="${nonce}" src="${address('where.js')}"></script>
</body>
</html>`;
}

/** The translations for the page, as JSON that no markup can end. */
function wordsOf(bundle: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(bundle).replaceAll('<', '\\u003c');
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
