import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The two windows: relative addresses, because they are served by the till's own protocol. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // Fonts and pictures stay files: the content security policy admits no data: addresses for them.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'src/renderer/index.html', printer: 'src/renderer/printer.html' },
    },
  },
});
