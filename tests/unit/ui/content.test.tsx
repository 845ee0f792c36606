import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ContentElement, Content as Tree } from '#deck/content.ts';
import { Content } from '#ui/content.tsx';

const html = (of: Tree) => renderToStaticMarkup(<Content of={of} />);

/** What a broken or hostile chunk may hold, whatever the types say. */
const foreign = (element: unknown) => html([element as ContentElement]);

test('text is text, whatever it looks like', () => {
  expect(html(['<script>alert(1)</script>'])).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('each block finds its own direction, and code is never turned round', () => {
  expect(html([{ tag: 'p', children: ['שלום'] }])).toBe('<p dir="auto">שלום</p>');
  expect(html([{ tag: 'code', children: ['x'] }])).toMatch(/^<code[^>]* dir="ltr">x<\/code>$/);
});

test('a link to elsewhere opens beside the session and tells nothing about it', () => {
  const link = html([{ tag: 'a', attributes: { href: 'https://example.org' }, children: ['x'] }]);
  expect(link).toContain('target="_blank"');
  expect(link).toContain('rel="noopener noreferrer"');
});

test('wide things scroll by themselves, reached by keyboard', () => {
  const table = html([{ tag: 'table', children: [] }]);
  expect(table).toMatch(/<section[^>]*aria-label="Table"[^>]*tabindex="0"/);
  const formula = html([{ tag: 'math', attributes: { display: 'block' }, children: [] }]);
  expect(formula).toContain('aria-label="Formula"');
});

test('a formula keeps the full stop behind it', () => {
  const formula: ContentElement = { tag: 'math', children: [{ tag: 'mi', children: ['x'] }] };
  expect(html([formula, '. Then'])).toBe(
    '<span class="math-together"><math dir="ltr"><mi>x</mi></math>.</span> Then',
  );
});

describe('what the compiler should not have let through does not get through here either:', () => {
  test('an element that is not listed, but its text stays', () => {
    expect(foreign({ tag: 'script', children: ['alert(1)'] })).toBe('alert(1)');
    expect(foreign({ tag: 'iframe', attributes: { src: 'https://example.org' } })).toBe('');
  });

  test('an attribute that is not listed', () => {
    const attributes = { onclick: 'alert(1)', style: 'color: red', id: 'root', class: 'x' };
    expect(foreign({ tag: 'p', attributes, children: ['x'] })).toBe(
      '<p class="x" dir="auto">x</p>',
    );
  });

  test.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//example.org'])(
    'a link to %s',
    (href) => {
      expect(foreign({ tag: 'a', attributes: { href }, children: ['x'] })).toBe('<span>x</span>');
    },
  );

  test.each(['https://example.org/x.png', '//example.org/x.png', 'data:image/png,x'])(
    'a picture from %s: its description stands for it',
    (src) => {
      expect(foreign({ tag: 'img', attributes: { src, alt: 'A curve' } })).toBe('A curve');
    },
  );
});
