import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const weights = [400, 600];
const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** Letters and signs of the languages that the page shows most; what is rarer is drawn with a font of the device. */
const scripts: Readonly<Record<string, string>> = {
  arabic: [
    between(0x61b, 0x63a) + between(0x640, 0x652) + between(0x660, 0x66d) + '،؍ٰٱ', // Arabic, with its digits and signs of vowels
    'پچژکگیۀ' + between(0x6f0, 0x6f9), // Persian
    'ٹڈڑںھہۂۃےۓ۔', // Urdu
    'ڕڵۆێەۊۇۋ', // Kurdish, Uyghur
    between(0x200c, 0x200f), // joiners, and marks of direction
  ].join(''),
  latin: between(0x20, 0x7e) + between(0xa0, 0xff) + '–—‘’‚“”„…•−€™‹›œŒšžčćğışŠŽČĞİŞ',
};

/**
 * Writes the font's files with the letters that are needed alone, without instructions for screens of old and without its reserved
 * name (OFL 1.1, 3), and lets the document ask for them at once: style sheets and scripts come first otherwise.
 *
 * @param folder where they are written; the style sheet finds them there
 */
export function subsetFonts(folder: string): Plugin {
  return {
    name: 'subset-fonts',
    async buildStart() {
      mkdirSync(folder, { recursive: true });
      for (const [script, letters] of Object.entries(scripts))
        for (const weight of weights)
          writeFileSync(join(folder, `${script}-${weight}.woff2`), await subset(script, weight, letters));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }): HtmlTagDescriptor[] =>
        Object.keys(bundle)
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          })),
    },
  };
}

function subset(script: string, weight: number, letters: string): Promise<Buffer> {
  const file = `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`;
  const whole = readFileSync(createRequire(import.meta.url).resolve(file));
  return subsetFont(whole, letters, { targetFormat: 'woff2', noHinting: true, dropTables: ['name'] });
}
