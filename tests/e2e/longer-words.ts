// The screen as it would be in a language that needs more room: every word is two fifths longer.

import type { Page } from '@playwright/test';

/** The texts that are cut off, or reach out of what they stand in, once their words are longer. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    // Code is not translated, and what is drawn in a chart is numbers and dates.
    const isWords = (text: Text) =>
      !text.parentElement?.closest('script, style, svg, pre, code, kbd, math, textarea, select');
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (isWords(text) && text.data.trim() !== '') texts.push(text);
    }
    const were = texts.map(({ data }) => data);
    for (const text of texts)
      text.data = text.data.replace(
        /\p{L}+/gu,
        (word) => word + word.slice(0, Math.ceil(0.4 * word.length)).toLowerCase(),
      );
    const found = texts.filter(isCut).map(({ data }) => data);
    texts.forEach((text, at) => {
      text.data = were[at] ?? '';
    });
    return [...new Set(found)];

    function isCut(text: Text): boolean {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, width, height } = range.getBoundingClientRect();
      // Not shown, or for screen readers only.
      if (width < 2 || height < 2 || text.parentElement?.closest('.unseen')) return false;
      for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        // What ends in an ellipsis, or scrolls by itself, is meant to.
        if (style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflowX)) return false;
        // Line numbers hang out of their card on purpose; out of a button or a clipping box nothing may.
        if (style.overflowX === 'visible' && !box.matches('button, a, label, summary, th'))
          continue;
        if (style.display === 'inline') continue;
        const edge = box.getBoundingClientRect();
        if (left < edge.left - 1 || right > edge.right + 1) return true;
      }
      return right > innerWidth + 1;
    }
  });
