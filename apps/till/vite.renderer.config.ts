import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: relative addresses, because it is served by the till's own protocol. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // Fonts and pictures stay files: the content security policy admits no data: addresses.
    assetsInlineLimit: 0,
  },
});
