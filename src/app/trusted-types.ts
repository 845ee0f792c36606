// The page's CSP demands Trusted Types. The only script URLs that may be set by script are our own workers: the
// service worker, and those that the build has put beside the app. Imported first in main.tsx.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

export function allowOwnWorkers(base: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const serviceWorker = new URL(`${base}sw.js`, location.href).href;
  const assets = new URL(`${base}assets/`, location.href).href;
  const isOurs = (url: string) =>
    url === serviceWorker || (url.startsWith(assets) && /\.worker-[\w-]+\.js$/.test(url));
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (isOurs(new URL(url, location.href).href)) return url;
      throw new TypeError(`Refused to load a script from ${url}`);
    },
  });
}
