// What of an answer must be said, and what only explains it: "About 16 %: …", "…, such as …", "…; …".

import { withoutTex } from './tex.ts';

interface Passage {
  readonly text: string;
  /** 1 for the answer itself, less for reasons and examples. */
  readonly weight: number;
}

const example = 0.2;
const reason = 0.4;
/** "…; use `NOT EXISTS`": an addition, unless two things were asked for. */
const secondHalf = 0.5;
const colon = 0.7;
const laterSentence = 0.3;
/** What weighs less than this may be left out. */
export const essential = 0.7;
/** Asides in asides: further down nothing weighs anything. */
const deepestAside = 12;

/**
 * Before these, what was to be said has been said. Spaces count from the first of them on: were each of them a
 * beginning, a thousand would take a thousand times as long.
 */
const asides: readonly (readonly [RegExp, number])[] = [
  [/(?<!\s)(?:\s*,)?\s+(?:such as|for example|for instance|e\.g\.|as in|like|say)\b/i, example],
  [/,\s+(?:that is|i\.e\.|in other words|or rather)\b/i, example],
  [/(?:,|(?<!\s))\s+(?:because|since|as opposed to)\b/i, reason],
  [/,\s+from\s+(?=[\d(])/i, reason],
  [
    /,\s+(?:so that|so|which|where|whose|in which|mainly|usually|often|as|until|although|though)\b/i,
    reason,
  ],
  [/(?<!\s)\s+so that\b/i, reason],
  [/,\s+(?!divided)\p{L}+(?:ed|wn|en)\s+(?:by|from|with|in|as|to|over|when)\b/iu, reason],
];

/** Whether a question asks for two things, of which an answer must have both. */
const asksForBoth = (question: string): boolean => /\b(?:and|both|differ)\b/i.test(question);

/** The parts of an answer, in its order. */
export function passagesOf(answer: string, question = ''): readonly Passage[] {
  const half = asksForBoth(question) ? 1 : secondHalf;
  const text = withoutTex(answer).trim();
  const [first = '', ...later] = text.split(
    /(?<=\p{L}{2}|[)\]%。])[.。]\s*(?=[\p{Lu}\p{Lo}])|\n+/u,
  );
  return [
    ...sentence(first, half),
    ...later.flatMap((more) =>
      sentence(more, half).map((part) => ({ ...part, weight: part.weight * laterSentence })),
    ),
  ].filter((part) => part.text !== '');
}

function sentence(text: string, half: number): readonly Passage[] {
  const [main = '', ...halves] = text.split(/;\s+/);
  return [
    ...afterColon(main),
    ...halves.flatMap((more) =>
      aside(more).map((part) => ({ ...part, weight: part.weight * half })),
    ),
  ];
}

/** "About 16 %: …" has answered before the colon; "No: …" has not given its reason yet. */
function afterColon(text: string): readonly Passage[] {
  const [, head = '', rest = ''] = text.match(/^([^:]{1,40}):\s+(.+)$/s) ?? [];
  if (!rest) return aside(text);
  const isVerdict = /^(?:yes|no|not\b.*|never|always|rarely|often)$/i.test(head.trim());
  const isFigure = /\d/.test(text);
  return [
    { text: head, weight: 1 },
    ...aside(rest).map((part) => ({
      ...part,
      weight: part.weight * (isVerdict ? 1 : isFigure ? example : colon),
    })),
  ];
}

function aside(text: string, depth = 0): readonly Passage[] {
  const bracketed: Passage[] = [];
  // A bracket that is raised or multiplied belongs to a formula.
  const bare = text.replace(/\s\(([^()]+)\)(?!\s?[\^*/·⋅+-])/g, (_, inside: string) => {
    bracketed.push({ text: inside, weight: example });
    return '';
  });
  for (const [mark, weight] of depth < deepestAside ? asides : []) {
    const at = bare.search(mark);
    // An answer that begins with "so that" or "because" is all reason.
    if (at < 4) continue;
    // "A measure of harm, such as hides, that must not rise" goes on after its example.
    const rest = bare.slice(at).replace(/^[\s,]+\S+\s*/, '');
    const [inside = '', onward = ''] = weight === example ? rest.split(/,(?=\s+that\b)/) : [rest];
    return [
      ...aside(bare.slice(0, at) + onward, depth + 1),
      ...aside(inside, depth + 1).map((part) => ({
        ...part,
        weight: part.weight * weight,
      })),
      ...bracketed,
    ];
  }
  return [{ text: bare.trim(), weight: 1 }, ...bracketed];
}
