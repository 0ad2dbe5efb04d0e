/** Draws the icon of the extension, `media/icon.png`, from `media/icon.svg`: `npm run icon`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const MEDIA = fileURLToPath(new URL('../media', import.meta.url));

/** The icon as it is drawn from its source: a PNG of 256 by 256 pixels. */
export function drawIcon(): Promise<Buffer> {
  return sharp(join(MEDIA, 'icon.svg')).png({ compressionLevel: 9, effort: 10 }).toBuffer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void drawIcon().then(bytes => writeFile(join(MEDIA, 'icon.png'), bytes));
}
