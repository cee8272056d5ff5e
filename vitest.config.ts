// Runs the tests of the browser side beside their sources, without the Vaadin build around them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // frontend/call knows no DOM; a test of an element asks for one in its first line.
  test: { include: ['frontend/**/*.test.ts'], environment: 'node' },
});
