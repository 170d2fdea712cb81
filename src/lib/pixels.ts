// Measures pictures from their first bytes. Door of `image-size`, loaded when the first picture is met.
import { createRequire } from 'node:module';
import { lazy } from './lazy.ts';

const require = createRequire(import.meta.url);
const measure = lazy(() => (require('image-size') as typeof import('image-size')).imageSize);

/** Width and height in pixels as the picture is shown (its EXIF orientation counted); undefined when it is none we know. */
export function pixelsOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = measure()(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    // Orientations 5 to 8 lie on their side (EXIF 2.3, tag 0x0112).
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { width: Math.round(size.width), height: Math.round(size.height) };
  } catch {
    return undefined;
  }
}
