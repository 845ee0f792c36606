// GitHub Pages answers an unknown path with 404.html: the first visit to a deep link.

import type { Plugin } from 'vite';

export const notFoundPage = (): Plugin => ({
  name: 'not-found-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type === 'asset')
      this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
  },
});
