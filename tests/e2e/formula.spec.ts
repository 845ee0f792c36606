// Brackets grow only in a font that says how: it comes with the app, and not before a page shows a formula.

import { expect, freePort, openToday, showAnswer, startRecto, testOnOwnNotes } from './recto.ts';

const matrix =
  '---\ntitle: Spread\n---\n\nWhat is the covariance of three?\n\n' +
  '$$\\Sigma = \\begin{pmatrix} a & b & c \\\\ b & d & e \\\\ c & e & f \\end{pmatrix}$$\n';

testOnOwnNotes(
  'with the server gone, brackets are as tall as the matrix that they hold',
  async ({ page, notes }) => {
    await notes.write('rivers/europe.md', matrix);
    await notes.write('index.md', '---\ncollection: Journeys\ntitle: Journeys\n---\n');
    const fonts: string[] = [];
    page.on('request', (request) => fonts.push(request.url()));
    const recto = await startRecto(notes.folder, await freePort());
    await openToday(page, recto);
    expect(fonts.filter((url) => url.includes('noto-sans-math'))).toEqual([]);
    await expect(page.getByText('Ready offline')).toBeVisible();
    await recto.stop();

    await openToday(page, recto);
    await page.getByRole('button', { name: /Start review/ }).click();
    await showAnswer(page).click();
    const heightOf = async (tag: string) =>
      (await page.locator(`main math ${tag}`).first().boundingBox())?.height ?? 0;
    await expect(page.locator('main mtable')).toBeVisible();
    const table = await heightOf('mtable');
    expect(table).toBeGreaterThan(60);
    await expect.poll(() => heightOf('mo[fence]')).toBeGreaterThan(0.9 * table);
  },
);
