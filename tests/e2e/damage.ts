// A deck whose cards are not what the compiler made: of another version, or damaged on their way.

import type { Page } from '@playwright/test';

export const damageFaces = (
  page: Page,
  change: (face: { front: unknown; answer: unknown }) => void,
) =>
  page.route('**/deck/*.json', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    if (!text.includes('"faces"')) return route.fulfill({ response: answer });
    const chunk = JSON.parse(text);
    for (const face of chunk.faces) change(face);
    return route.fulfill({ response: answer, json: chunk });
  });
