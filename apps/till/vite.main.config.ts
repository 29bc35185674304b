import { defineConfig } from 'vite';

/** Modules that hold native code, or are Electron itself: found at run time, never bundled. */
const foundAtRunTime = ['electron', 'better-sqlite3', 'serialport', 'usb', '@node-rs/argon2'];

/** The main process: one ES module that also runs on Electron 33 (Node 20.18). */
export default defineConfig({
  build: {
    ssr: 'src/main/index.ts',
    outDir: 'dist/main',
    target: 'node20.18',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
  },
  ssr: { noExternal: true, external: foundAtRunTime },
});
