import { captureFrom } from '../rooms/capture.ts';
import { generateShop } from '../rooms/generated/shop.ts';

/** The project's own broadcast of a shop: room and console, with what is true of it. */
export function shop(options?: Parameters<typeof generateShop>[0]) {
  const generated = generateShop(options);
  return { ...generated, capture: captureFrom(generated.har, 'the generated broadcast') };
}
