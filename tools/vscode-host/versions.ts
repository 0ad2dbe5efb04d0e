/** The builds of VS Code that Concordance is tested in, and what each needs. */

export interface Version {
  /** VS Code's own version. */
  readonly vscode: string;
  /** The npm release of `code-server` that carries this build. */
  readonly carrier: string;
  /** The major version of Node that its server and extension host run on. */
  readonly node: number;
}

export const NEWEST: Version = { vscode: '1.139.1', carrier: '4.139.1', node: 24 };

/** The oldest VS Code that `engines.vscode` of the manifest admits. */
export const OLDEST: Version = { vscode: '1.99.3', carrier: '4.99.4', node: 20 };
