import { defineConfig } from 'vite';

/** The provider of training: the simulator in one file, which the main process runs beside itself. */
export default defineConfig({
  build: {
    ssr: '../simulator/src/main.ts',
    outDir: 'dist/simulator',
    target: 'node20.18',
    minify: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
