// English word forms, lightly: enough that two spellings, numbers or tenses of one word meet. Words of other
// languages pass through nearly unchanged, and the same on both sides of a comparison.

import { wordPairs } from './word-pairs.ts';

// Not among them: `over`, `under` and `per`, which mean something in compounds and formulas, and `both`, `each` and
// `any`, which do in definitions.
// biome-ignore format: a table of words
const smallWords = new Set(
  `a an the and or of in on at to for from by with as is are was were be been being am it its this that these
  those they them their there then than such so if else when where which who whom whose what why how while do
  does did done has have had having can could may might must shall should will would we you your our he she his
  her my me one's into onto via about also just very only either some
  because since therefore thus hence e.g eg i.e ie etc vs you're it's don't doesn't isn't get gets got become
  becomes became make makes made thing things way`.split(/\s+/),
);

/** Words that carry no meaning of their own. */
export const isSmallWord = (folded: string): boolean => smallWords.has(folded);

// biome-ignore format: a table of words
const irregular = wordPairs(
  `grew:grow grown:grow fell:fall fallen:fall rose:rise risen:rise kept:keep held:hold took:take taken:take
  chose:choose chosen:choose drew:draw drawn:draw sent:send built:build found:find left:leave lost:lose
  gave:give given:give saw:see seen:see shown:show knew:know known:know wrote:write written:write ran:run
  said:say went:go gone:go meant:mean bought:buy brought:bring thought:think caught:catch taught:teach
  came:come met:meet led:lead fed:feed began:begin begun:begin shrank:shrink shrunk:shrink hid:hide
  hidden:hide split:split forgot:forget forgotten:forget stood:stand dealt:deal spent:spend sold:sell
  told:tell won:win broke:break broken:break stole:steal spread:spread learnt:learn froze:freeze frozen:freeze
  matrices:matrix indices:index vertices:vertex analyses:analysis hypotheses:hypothesis theses:thesis
  times:times criteria:criterion phenomena:phenomenon children:child men:man women:woman mice:mouse halves:half
  leaves:leaf lives:life nuclei:nucleus foci:focus axes:axis bases:basis bacteria:bacterium`,
);

/** One form for number, tense and spelling: "normalised", "normalizes" and "normalise" meet. */
export function stemOf(folded: string): string {
  if (folded.length < 4 || !/^[a-z]+$/.test(folded)) return folded;
  const base = irregular.get(folded) ?? folded;
  return base === folded && irregular.has(folded) ? folded : spelling(ending(base));
}

function ending(word: string): string {
  const singular = withoutPlural(word);
  const stripped = singular.replace(/(?<=[aeiouy].*)(?:ing|ied|ed)$/, (end) =>
    end === 'ied' ? 'y' : '',
  );
  // "red", "need" and "bring" are words, not forms.
  const verb = stripped.length >= 3 && !/(?:ee|[^aeiouy]{3})$/.test(stripped) ? stripped : singular;
  // "falling", "fall" and "controlled", "control": one letter on both sides.
  const undoubled = verb.replace(/([bdfgklmnprt])\1$/, '$1');
  return undoubled.length > 3 ? undoubled.replace(/e$/, '').replace(/y$/, 'i') : undoubled;
}

function withoutPlural(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, '');
}

const spelling = (stem: string): string =>
  stem
    .replace(/ys$/, 'yz')
    .replace(/(?<=.{4})is$/, 'iz')
    .replace(/(?<=.{3})our$/, 'or');

const suffixes =
  /(?:iz?ational|isation|ization|ational|ication|bility|ibility|ability|ation|ition|ement|ment|ness|ance|ence|anci|enci|iti|able|abl|ible|ibl|ical|ial|al|ic|iv|ous|ion|ator|or|er|ist|ism|li|iz|at|ant|ent|i)$/;

// biome-ignore format: a table of words
const numberWords = wordPairs(
  `zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14
  fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70
  eighty:80 ninety:90 hundred:100 thousand:1000 i:1 ii:2 iii:3 iv:4`,
);

/** The digits of a number that is written as a word or in Roman numerals, or that has leading zeros. */
export const digitsOf = (folded: string): string | undefined =>
  /^\d/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : numberWords.get(folded);

/** What words of one family share: "atomic" and "atomicity", "isolated" and "isolation". Never less than four letters. */
export function rootOf(stem: string): string {
  if (!/^[a-z]+$/.test(stem)) return stem;
  let root = stem.replace(/biliti$/, 'bl');
  for (let round = 0; round < 3; round++) {
    const shorter = root.replace(suffixes, '');
    if (shorter.length < 4 || shorter === root) break;
    root = shorter;
  }
  return root.replace(/([bdfgklmnprt])\1$/, '$1');
}
