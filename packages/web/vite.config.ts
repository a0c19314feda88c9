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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutForeignFonts(), react()],
  resolve: { conditions: ['rota-source', 'module', 'browser', 'import', 'default'] },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/feeds': 'http://127.0.0.1:8080' } },
});
