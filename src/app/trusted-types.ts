// The page's CSP demands Trusted Types. The one script URL that may be set by script is our own service worker.
// Imported first in main.tsx.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

export function allowOwnServiceWorker(base: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const own = new URL(`${base}sw.js`, location.href).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === own) return url;
      throw new TypeError(`Refused to load a script from ${url}`);
    },
  });
}
