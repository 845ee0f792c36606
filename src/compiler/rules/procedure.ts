// Numbered steps below a name that promises some: `Deploying`, `Pour over, step by step`.

import type { Block } from '../outline/outline.ts';
import { opaqueMark, type Passage } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { isPlural } from '../text/plural.ts';
import { imperativeWords } from './imperative.ts';

const fewestSteps = 3;
const mostSteps = 9;
const longestStep = 14;

/** Whether these numbered items are what is done in turn. */
export function isProcedure(name: Passage, items: readonly Block[]): boolean {
  if (items.length < fewestSteps || items.length > mostSteps || !areCounted(items)) return false;
  if (!items.every(({ text }) => isStep(text)) || isShelf.test(name.mask)) return false;
  return promisesSteps.test(name.mask) || (isDoing.test(name.mask) && areDone(name, items));
}

/** Short enough to be recalled in one go, below a name that leaves no doubt. */
export const isSureProcedure = (name: Passage, items: readonly Block[]): boolean =>
  promisesSteps.test(name.mask) &&
  items.length <= 7 &&
  items.reduce((sum, { text }) => sum + wordCount(text.mask), 0) <= items.length * 6;

const promisesSteps =
  /\b(?:steps?|order of|how to|procedure|protocol|recipe|instructions|process|workflow|routine|runbook|walkthrough|method|schritte|anleitung|vorgehen|ablauf|rezept|zubereitung|\p{L}*schema|pasos|procedimiento)\b|étapes/iu;

const isDoing = /^(?!(?:string|spring|during|king|ring|(?:every|no|some)?thing)\b)\p{L}{2,}ing\b/iu;

/** What holds things side by side, however they are numbered. */
const isShelf =
  /\b(?:types?|kinds?|examples?|questions?|tips?|rules?|reasons?|ideas?|options?|mistakes?|notes?)\b/i;

const areCounted = (items: readonly Block[]): boolean =>
  items.every(({ mark, ticked }, at) => {
    const number = /^(\d+)[.)]$/.exec(mark)?.[1];
    return ticked === undefined && number !== undefined && Number(number) === at + firstOf(items);
  });

const firstOf = ([first]: readonly Block[]): number => Number.parseInt(first?.mark ?? '1', 10);

const isStep = ({ mask }: Passage): boolean =>
  wordCount(mask) >= 1 && wordCount(mask) <= longestStep && !/[?？؟]$/u.test(mask);

/** Some of the items say what to do, as far as we know the verb, and all say more than a name. */
const areDone = (name: Passage, items: readonly Block[]): boolean =>
  !isPlural(name.text) &&
  items.some(({ text }) => imperativeWords(text)) &&
  items.every(({ text }) => wordCount(text.mask) > 1 || text.mask.includes(opaqueMark));
