// What makes the app one that can be installed, and works offline.

import { VitePWA } from 'vite-plugin-pwa';

export const pwa = (base: string) =>
  VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    injectRegister: false,
    workbox: {
      cacheId: `recto:${base}`,
      globPatterns: [
        '**/*.{js,css,html,svg}',
        '**/*-basic-*.woff2',
        'icon-192.png',
        'licences.txt',
      ],
      // The deck has a cache of its own, or every saved note would be an update of the app.
      globIgnores: ['deck/**', '404.html'],
      // Also for what lies in the deck: a drawing of the notes that is opened by itself could run a script as ours.
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      clientsClaim: false,
      skipWaiting: false,
      sourcemap: false,
      runtimeCaching: [
        {
          // All that is named by its content. What a local server tells of the notes changes with them.
          urlPattern: ({ url }) => /\/deck\/(?!index\.json|ledger\.json|events)/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: `recto:${base}:deck` },
        },
        {
          urlPattern: ({ url }) => url.pathname.endsWith('.woff2'),
          handler: 'CacheFirst',
          options: { cacheName: `recto:${base}:fonts` },
        },
      ],
    },
    manifest: {
      id: base,
      name: 'Recto',
      short_name: 'Recto',
      description: 'Study from your own notes.',
      lang: 'en',
      dir: 'ltr',
      start_url: `${base}?source=pwa`,
      scope: base,
      display: 'standalone',
      orientation: 'any',
      theme_color: '#f3f8f2',
      background_color: '#f3f8f2',
      categories: ['education', 'productivity'],
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      screenshots: [
        {
          src: 'screenshot-wide.png',
          sizes: '1280x800',
          type: 'image/png',
          form_factor: 'wide',
          label: 'Today',
        },
        {
          src: 'screenshot-narrow.png',
          sizes: '780x1688',
          type: 'image/png',
          form_factor: 'narrow',
          label: 'A card',
        },
      ],
      shortcuts: [{ name: 'Review', url: `${base}review` }],
      launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    },
  });
