import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What the first screen needs comes in one piece: each file that it is cut into is one more question to the shell.
const firstScreen = { name: 'first', test: /node_modules|\/src\/(lib\/(?!i18n\/words-en|network\/)|app\/(?!CommandPalette|KeysHelp)|features\/overview)/ };

// The host answers the commands: the generated bindings in the desktop window, a believable street
// in memory for component tests and the accessibility lane. The choice is made here and nowhere
// else, so the production build cannot contain the other one.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: {
      $lib: here('./src/lib'),
      $host: mode === 'memory' || mode === 'test' ? here('./src/lib/platform/memory/index.ts') : here('./src/lib/platform/tauri.ts'),
      $locales: here('../locales'),
    },
    conditions: mode === 'test' ? ['browser'] : undefined,
  },
  base: './',
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [here('..')] } },
  build: { target: 'safari18', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 250, rolldownOptions: { output: { codeSplitting: { groups: [firstScreen] } } } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    exclude: configDefaults.exclude,
    setupFiles: ['src/test-setup.ts'],
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
}));
