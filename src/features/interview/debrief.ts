// After an interview: the questions that were asked, the cards that they match, and the gaps, as stubs to copy
// into the notes.

import type { CardId, TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import { isAboutYou } from './about-you.ts';
import { isAskedByName } from './asked-by-name.ts';
import type { CardSearch, Hit } from './card-search.ts';
import { questionsIn } from './questions-in.ts';

export interface Matched {
  readonly question: string;
  /** The best three, best first. Of a gap: what comes nearest. Of a question about the person: none. */
  readonly cards: readonly Hit[];
  readonly answer: Source;
}

/** Where the answer is: in the notes, nowhere in them, as far as words tell, or with the person who was asked. */
export type Source = 'notes' | 'gap' | 'you';

const shown = 3;
/** A card that speaks of less than this much of a question does not answer it. */
const enough = 0.4;

export const debrief = (pasted: string, search: CardSearch): readonly Matched[] =>
  questionsIn(pasted).map((question) => {
    if (isAboutYou(question)) return { question, cards: [], answer: 'you' };
    const cards = search.find(question, shown);
    return { question, cards, answer: isAnswered(question, cards) ? 'notes' : 'gap' };
  });

const isAnswered = (question: string, cards: readonly Hit[]): boolean =>
  (cards[0]?.coverage ?? 0) >= enough &&
  (!isAskedByName(question) || cards.some(({ saysAll }) => saysAll));

/** Questions without an answer as lines for a note: each is a card as soon as something stands below it. */
export const stubsFor = (gaps: readonly Matched[]): string =>
  gaps.map(({ question }) => `- ${asQuestion(question)}\n  - \n`).join('');

/** "Explain how attention works." is no question, and is written as one; other words get a question mark. */
function asQuestion(line: string): string {
  if (/[?？]$/u.test(line)) return line;
  return isImperative.test(line) ? `Q: ${line}` : `${line.replace(/[.。]$/u, '')}?`;
}

const isImperative =
  /^(?:please )?(?:explain|describe|tell|walk|talk|give|name|list|define|compare|contrast|discuss|design|implement|write|sketch|draw|derive|prove|show|estimate|calculate|compute|outline|summari[sz]e|suppose|imagine|consider|say|think|pick|choose|build)\b/i;

/** To be asked again: of each question that the notes answer the nearest card that can be, none twice. */
export const cardsToAsk = (
  matched: readonly Matched[],
  canBeAsked: (card: CardId) => boolean,
): readonly CardId[] => [
  ...new Set(
    matched
      .filter(({ answer }) => answer === 'notes')
      .flatMap(({ cards }) => cards.map(({ card }) => card).find(canBeAsked) ?? []),
  ),
];

/** How often each topic was asked about: what the next interview may weigh more. */
export function topicsAsked(
  matched: readonly Matched[],
  topicOf: (hit: Hit) => TopicPath,
): readonly { readonly path: TopicPath; readonly questions: number }[] {
  const counts = new Map<string, { path: TopicPath; questions: number }>();
  for (const { cards, answer } of matched) {
    const [best] = cards;
    if (!best || answer !== 'notes') continue;
    const path = topicOf(best);
    const count = counts.get(topicKey(path)) ?? { path, questions: 0 };
    counts.set(topicKey(path), count);
    count.questions += 1;
  }
  return [...counts.values()].sort((a, b) => b.questions - a.questions);
}
