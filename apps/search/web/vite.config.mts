import { defineConfig } from 'vite';
import { worldOutline } from './world-outline.plugin.mts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [worldOutline()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Fonts stay files of their own: a font inside the style sheet would be loaded by readers who never see its letters.
  build: { outDir: '../../../dist/apps/search/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
