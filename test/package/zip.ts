/** Reads a ZIP file whole. */
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** The files of an archive, by name. Throws where it is damaged. */
export async function readZip(path: string): Promise<Map<string, Buffer>> {
  const archive = await open(path, { lazyEntries: true, autoClose: true });
  const read = promisify<yauzl.Entry, NodeJS.ReadableStream>(archive.openReadStream.bind(archive));
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', () => resolve(files));
    archive.on('entry', (entry: yauzl.Entry) => {
      read(entry)
        .then(async stream => {
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          files.set(entry.fileName, Buffer.concat(parts));
          archive.readEntry();
        })
        .catch(reject);
    });
    archive.readEntry();
  });
}
