import { join } from 'node:path';
import { defineConfig } from 'vite';
import { subsetFonts } from './subset-fonts.plugin.mts';
import { worldOutline } from './world-outline.plugin.mts';

const output = join(import.meta.dirname, '../../../dist/apps/search');
const fonts = join(output, 'fonts');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [worldOutline(), subsetFonts(fonts)],
  resolve: { alias: { '@fonts': fonts } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Fonts stay files of their own: a font inside the style sheet would be loaded by readers who never see its letters.
  build: { outDir: join(output, 'web'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
