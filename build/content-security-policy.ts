// Nothing inline, nothing foreign, no HTML from strings. A meta element, since static hosts set no headers.

import type { Plugin } from 'vite';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    // Right after <meta charset>, which must stay within the first 1,024 bytes.
    handler: (html) =>
      html.replace(
        /<meta charset="[^"]+"\s*\/?>/,
        (charset) =>
          `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />` +
          '\n    <meta name="referrer" content="no-referrer" />',
      ),
  },
});
