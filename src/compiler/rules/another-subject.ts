// `WHERE` filters rows, `HAVING` filters groups: the body goes on with another subject, which its label does not ask for.

import { auxiliaries, isDoing } from '../text/english.ts';
import { opaqueMark, type Passage } from '../text/passage.ts';

/** Whether behind a comma something like the label has a sentence of its own. */
export function tellsOfAnother({ mask: label }: Passage, { mask }: Passage): boolean {
  const [said = '', ...more] = mask.split(/[,;] (?:while |but )?/);
  const [verb = '', next = ''] = said.split(' ');
  const isSameVerb = isDoing(verb, next);
  const like = sorts.find((sort) => sort.test(label));
  return more.some((part) => {
    const [name = '', ...words] = part.split(' ');
    const [first = '', second = ''] = words;
    if (isSameVerb && words.slice(0, 3).includes(verb)) return true;
    if (!like?.test(name)) return false;
    return like === number
      ? name.length === label.length && first !== ''
      : auxiliaries.has(first) || isDoing(first, second);
  });
}

const number = /^\d+$/;
const code = new RegExp(`^${opaqueMark}+$`);
const capitals = /^\p{Lu}{2,}$/u;
const sorts = [number, code, capitals];
