// Runs the tests of the browser side beside their sources, without the Vaadin build around them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite 8 reads experimentalDecorators and useDefineForClassFields from tsconfig.json, as the product's build does.
  test: { include: ['frontend/**/*.test.ts'], environment: 'happy-dom' },
});
