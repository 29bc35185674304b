import { defineConfig } from 'vite';

/** The preload: a sandboxed one must be a single CommonJS file. */
export default defineConfig({
  build: {
    ssr: 'src/preload/index.ts',
    outDir: 'dist/preload',
    target: 'chrome130',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
