import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The NHS typeface and its address are not ours to use: drop the font rules of nhsuk-frontend; our own CSS names a font.
 * Rules behind its `\\0` media query are for a browser that is gone, and the minifier refuses them.
 */
function withoutForeignFonts(): Plugin {
  return {
    name: 'without-foreign-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('nhsuk-frontend')) return null;
      return (
        code
          .replace(/@font-face\s*\{[^}]*\}/g, '')
          .replace(/Frutiger W01\s*,\s*/g, '')
          // Its stylesheet names its icons by where they stand on an NHS site.
          .replace(/\/assets\/images\//g, './assets/images/')
          .replace(/screen\\0/g, 'not all')
      );
    },
  };
}

/** Vite gathers the licences of scripts (`build.license`); styles and the font must bring theirs as well. */
function licencesOfStyles(): Plugin {
  const font = createRequire(import.meta.url).resolve('@fontsource-variable/inter/LICENSE');
  const styles = join(import.meta.dirname, 'licences/nhsuk-frontend.txt');
  const texts = { 'assets/inter-licence.txt': font, 'assets/nhsuk-frontend-licence.txt': styles };
  return {
    name: 'licences-of-styles',
    apply: 'build',
    generateBundle() {
      for (const [fileName, path] of Object.entries(texts)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path, 'utf8') });
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutForeignFonts(), licencesOfStyles(), react()],
  resolve: { conditions: ['rota-source', 'module', 'browser', 'import', 'default'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.txt' },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/feeds': 'http://127.0.0.1:8080' } },
});
