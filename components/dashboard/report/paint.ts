import { WIDTH } from '../../../utils/exchange/report/block.ts';
import { pictureOf } from '../../../utils/exchange/report/picture.ts';
import type { Report } from '../../../utils/exchange/report/report.ts';
import theme from '../../controls/theme.css?inline';

/** A picture has one theme: the light one, which stands before the dark. */
const PALETTE = theme.slice(0, theme.indexOf('@media'));

/** Paints a report's picture, with the fonts of this computer. */
export async function paint(report: Report): Promise<Blob> {
  const { svg, height } = pictureOf(report, PALETTE);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(WIDTH, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((done, failed) => {
      canvas.toBlob(
        (blob) => (blob ? done(blob) : failed(new Error('the picture is too large'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
