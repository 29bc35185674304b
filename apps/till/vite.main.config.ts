import { defineConfig } from 'vite';

/** Modules that hold native code, or are Electron itself: found at run time, never bundled. */
const foundAtRunTime = ['electron', 'better-sqlite3', 'serialport', 'usb', '@node-rs/argon2'];

/** The main process and those that it starts: ES modules that also run on Electron 33 (Node 20.18). */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/main',
    target: 'node20.18',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        index: 'src/main/index.ts',
        'printing-process': 'src/main/printing/printing-process.ts',
        'workbook-process': 'src/main/office/export/workbook-process.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: foundAtRunTime },
});
