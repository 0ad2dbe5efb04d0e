/** The command's server for assistants, made known to those that VS Code runs, where it has the means (1.101 and newer). */
import * as vscode from 'vscode';
import type { Services } from '../common/services.js';

/** How the command is run on this machine; the arguments of `concordance` follow. */
export interface CommandHere {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What newer versions of VS Code have; the types here are those of the oldest that is supported. */
interface NewerEditor {
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
  readonly lm?: {
    registerMcpServerDefinitionProvider?(id: string, provider: ServerProvider): vscode.Disposable;
  };
}

interface ServerProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): object[];
}

/** As the manifest calls it. */
const PROVIDER = 'concordance.documents';

/** Registers the server for the folders of this machine; another kind of folder the command cannot read. */
export function registerMcpServer({ context, config }: Services, here: CommandHere | undefined): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as NewerEditor;
  if (!here || !Definition || !lm?.registerMcpServerDefinitionProvider) return new vscode.Disposable(() => undefined);
  const changed = new vscode.EventEmitter<void>();
  const { version } = context.extension.packageJSON as { readonly version: string };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    config.onDidChange(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        if (folders.length === 0) return [];
        const { command, args, env } = here;
        const own = ['mcp', '--minimum-confidence', String(config.settings.minimumConfidence)];
        const paths = folders.map(({ uri }) => uri.fsPath);
        return [new Definition('Concordance', command, [...args, ...own, ...paths], env, version)];
      },
    }),
  );
}
