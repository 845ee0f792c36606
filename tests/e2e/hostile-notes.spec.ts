// Notes are written by others, too: nothing of theirs runs, nothing asks another host, and what only they would need is
// forbidden to the page altogether.

import { expect, openToday, testOnOwnNotes } from './recto.ts';

const elsewhere = 'https://elsewhere.example';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="ran('onload')">
  <script>ran('in a drawing'); function ran() { document.documentElement.dataset.ran = ''; }</script>
  <image href="${elsewhere}/in-a-drawing.png"/>
</svg>`;

const answers = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '<svg onload="window.ran = 1"><a xlink:href="javascript:window.ran = 1">x</a></svg>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror="window.ran = 1"></annotation-xml></math>',
  `<iframe src="${elsewhere}/frame"></iframe>`,
  `<style>body { background: url(${elsewhere}/style) }</style>`,
  `<meta http-equiv="refresh" content="0; url=${elsewhere}">`,
  `<base href="${elsewhere}/"><link rel="stylesheet" href="${elsewhere}/link">`,
  '<a id="root" name="root">root</a><form id="cookie"></form>',
  '[a link](javascript:window.ran=1)',
  '[a page](data:text/html,<script>window.ran=1</script>)',
  `![a picture](${elsewhere}/picture.png)`,
  '![a drawing](drawing.svg)',
  '![a drawing](data:image/svg+xml,<svg/onload=alert(1)>)',
  '$\\href{javascript:window.ran=1}{x}$',
  '$\\rule{99999em}{99999em}$',
  `[quotes](${elsewhere}/"onmouseover="window.ran=1)`,
];

testOnOwnNotes(
  'whatever a note holds, its cards run nothing and ask no other host',
  async ({ page, context, recto, notes }) => {
    const cards = answers.map((answer, n) => `Question ${n}? :: ${answer} end`);
    await notes.write('drawing.svg', drawing);
    await notes.write('a-hostile.md', ['# Hostile', ...cards].join('\n\n'));
    const abroad: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(recto.address)) abroad.push(request.url());
    });
    page.on('dialog', (dialog) => abroad.push(dialog.message()));
    await openToday(page, recto);
    await page.goto(`${recto.address}browse?q=file:a-hostile`);
    await expect(page.getByText(`${answers.length} cards`, { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const preview = page.getByRole('region', { name: 'Preview' });
    for (const n of answers.keys()) {
      await expect(preview.getByText(`Question ${n}?`)).toBeVisible();
      await expect(preview.getByText('end')).toBeVisible();
      expect(await page.evaluate(whatGotThrough), answers[n]).toEqual([]);
      await page.keyboard.press('ArrowDown');
    }
    expect(abroad).toEqual([]);
  },
);

/** What stands on the page though it must not, and whether any of it has run. */
function whatGotThrough(): readonly string[] {
  const forbidden =
    'script:not([src]), style, iframe, object, embed, base, form:not(main form), meta[http-equiv=refresh],' +
    ' [onload], [onerror], [onmouseover], a[href^="javascript:"], a[href^="data:"], img[src^="data:"], #root #root, #cookie';
  const found = [...document.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML);
  if ('ran' in window) found.push('a script has run');
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider');
  return found;
}

testOnOwnNotes(
  'what would slip through is forbidden to the page: code in text, HTML from strings, other hosts',
  async ({ page, recto }) => {
    await openToday(page, recto);
    // A host of its own to the browser, and one that answers.
    const another = recto.address.replace('localhost', '127.0.0.1');
    const could = await page.evaluate(async (another) => {
      const tries: Readonly<Record<string, () => unknown>> = {
        'HTML from a string': () => {
          document.createElement('div').innerHTML = '<b>x</b>';
        },
        'code in text': () => new Function('return 1')(),
        'a script of another host': () => {
          document.createElement('script').src = `${another}x.js`;
        },
        'asking another host': () => fetch(another, { mode: 'no-cors' }),
        'a script within the page': () => {
          const script = document.createElement('script');
          script.append('window.ran = 1');
          document.body.append(script);
          if (!('ran' in window)) throw new Error('not run');
        },
        'a style on an element': () => {
          const element = document.createElement('p');
          element.setAttribute('style', 'color: red');
          if (element.style.color === '') throw new Error('dropped');
        },
      };
      const done: string[] = [];
      // What is evaluated from outside may do more than the page, until its first wait.
      await new Promise((wait) => setTimeout(wait));
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
          done.push(name);
        } catch {}
      }
      return done;
    }, another);
    expect(could).toEqual([]);
  },
);

testOnOwnNotes(
  'a drawing that is opened by itself runs no script',
  async ({ page, recto, notes }) => {
    await notes.write('drawing.svg', drawing);
    await notes.write('drawn.md', 'What is drawn? :: ![a drawing](drawing.svg)');
    const ask = async () => (await page.request.get(`${recto.address}deck/index.json`)).json();
    await expect.poll(async () => (await ask()).media).toHaveLength(1);
    const [name] = (await ask()).media;
    await page.goto(`${recto.address}deck/${name}`);
    await expect(page.locator('svg')).toBeVisible();
    await expect(page.locator('[data-ran]')).toHaveCount(0);
  },
);
