import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

test('the optimiser is a download of at most 4 kB', async () => {
  const entry = new URL('../../../../src/scheduler/fit/optimiser.worker.ts', import.meta.url)
    .pathname;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const outputs = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const chunks = outputs.filter((file) => file.type === 'chunk');
  expect(chunks).toHaveLength(1);
  const bytes = gzipSync(chunks[0]?.code ?? '').length;
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(4000);
});
