/** How a file's bytes become text, by the reader's settings: as the editor would do it. */
import * as vscode from 'vscode';
import { LANGUAGE } from '../../common/documents.js';
import { isDecoded } from '../../../wire/decode.js';
import type { FoundFile } from '../../../wire/protocol.js';

/** The settings that decide. */
const SETTINGS = ['encoding', 'autoGuessEncoding', 'candidateGuessEncodings'];
/** Under which name they are kept. */
const KEPT = 'encodings';
/** Longer files, in bytes, are left to the worker where it knows their encoding: the editor's decoder would hold up the host. */
const LONG = 2 * 1024 * 1024;
/** The worker decodes these exactly as the editor does. */
const UNICODE = /^utf(8|8bom|16le|16be)$/;
/** The editor's own decoder, since VS Code 1.100. */
type Decode = (content: Uint8Array, options: { readonly uri: vscode.Uri }) => Promise<string>;

interface FolderSettings {
  readonly encoding: string;
  /** Whether it is the same for each file, whatever is in it and whatever language it has. */
  readonly isSame: boolean;
}

/** Reads the settings once for each workspace folder, and again when they change. */
export class Encodings implements vscode.Disposable {
  private readonly byFolder = new Map<string, FolderSettings>();
  private readonly listener: vscode.Disposable;
  private decoder: Promise<Decode | undefined> | undefined;

  /**
   * @param kept where it is kept from one session to the next what the settings were
   * @param onChange called when files may have to be read again
   */
  constructor(
    private readonly kept: vscode.Memento | undefined,
    onChange: () => void,
  ) {
    this.listener = vscode.workspace.onDidChangeConfiguration(event => {
      if (!SETTINGS.some(setting => event.affectsConfiguration(`files.${setting}`))) return;
      this.byFolder.clear();
      onChange();
    });
  }

  /** What the worker needs to make a text of a file's bytes: the same bytes, or those of the text that the editor made of them. */
  async prepare(
    uri: vscode.Uri,
    bytes: Uint8Array,
  ): Promise<Pick<FoundFile, 'bytes' | 'encoding'> | { readonly problem: string }> {
    const { encoding, isSame } = this.of(uri);
    const isForWorker = isSame && (UNICODE.test(encoding) || (bytes.length > LONG && isDecoded(encoding)));
    const decode = isForWorker ? undefined : await (this.decoder ??= editorsDecoder());
    if (!decode) return { bytes, encoding };
    try {
      return { bytes: new TextEncoder().encode(await decode(bytes, { uri })), encoding: 'utf8' };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { problem: `The editor cannot make a text of it: ${reason}` };
    }
  }

  /** Whether the settings are others than when `keep` was called last, in this session or an earlier one. */
  get areOthers(): boolean {
    const before = this.kept?.get(KEPT);
    return before !== undefined && before !== this.fingerprint;
  }

  /** Takes note of the settings as those that all files have been read with. */
  async keep(): Promise<void> {
    const { fingerprint } = this;
    if (this.kept && this.kept.get(KEPT) !== fingerprint) await this.kept.update(KEPT, fingerprint);
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Tells the settings as they are from all others. */
  private get fingerprint(): string {
    const folders: (vscode.Uri | undefined)[] = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    const scopes = folders.length > 0 ? folders : [undefined];
    return JSON.stringify(scopes.map(uri => [uri?.toString(), SETTINGS.map(name => valuesOf(name, uri))]));
  }

  private of(uri: vscode.Uri): FolderSettings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let settings = this.byFolder.get(key);
    if (!settings) this.byFolder.set(key, (settings = settingsOf(folder)));
    return settings;
  }
}

function settingsOf(folder: vscode.Uri | undefined): FolderSettings {
  const values = [valuesOf('encoding', folder), valuesOf('autoGuessEncoding', folder)];
  const ours = vscode.workspace.getConfiguration('files', { languageId: LANGUAGE, ...(folder && { uri: folder }) });
  const isSame = values.every(({ languages }) => languages.length === 0) && values[1]!.value !== true;
  return { encoding: ours.get<string>('encoding', 'utf8'), isSame };
}

/** A setting's value, and those that it has for some languages. */
function valuesOf(name: string, folder: vscode.Uri | undefined): { value: unknown; languages: [string, unknown][] } {
  const section = vscode.workspace.getConfiguration('files', folder);
  const languages = section.inspect(name)?.languageIds ?? [];
  const valueIn = (languageId: string): unknown =>
    vscode.workspace.getConfiguration('files', { languageId, ...(folder && { uri: folder }) }).get(name);
  return { value: section.get(name), languages: languages.map(language => [language, valueIn(language)]) };
}

/** The editor's decoder, where extensions may use it: older versions have it as a proposal, which throws. */
async function editorsDecoder(): Promise<Decode | undefined> {
  const { decode } = vscode.workspace as { decode?: Decode };
  if (!decode) return undefined;
  try {
    await decode(new Uint8Array(), { uri: vscode.Uri.file('/empty.txt') });
    return decode;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
