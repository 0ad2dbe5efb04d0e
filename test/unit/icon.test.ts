import { expect } from 'chai';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawIcon } from '../../tools/icon.js';

describe('the icon', () => {
  it('is drawn from its source (npm run icon), large enough for the marketplace', async () => {
    const pixels = (image: string | Buffer) => sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const [kept, drawn] = [await pixels(join(__dirname, '../../media/icon.png')), await pixels(await drawIcon())];
    expect([kept.info.width, kept.info.height]).to.deep.equal([256, 256]);
    expect(kept.data.equals(drawn.data)).to.equal(true);
  });
});
