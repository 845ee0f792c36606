// Whether a label names several things.

import { wordsOf } from './plain.ts';
import { oneOf, setOf } from './word-list.ts';

const linkingWords = `
  of in for with to from on at by between among that which affecting causing used during after
  before under
`;

/** What stands behind the noun that a label is about. */
const behindHead = new RegExp(`\\s${oneOf(linkingWords)}\\s|(?<!\\s)\\s*[(/]`);

const otherPlurals = setOf(`
  criteria phenomena bacteria nuclei stimuli fungi people children men women mice vertebrae media
`);

/** They end like plurals. */
const singulars = setOf(`
  mlops devops gitops aiops dataops finops secops llmops aws kubernetes bias lens gas bayes https
  k8s dns js ios sms gps tls pandas keras news physics mathematics statistics diabetes rabies
  herpes series species ms als aids
`);

export const isPlural = (label: string): boolean => {
  const head = label.toLowerCase().split(behindHead)[0] ?? '';
  const last = wordsOf(head).at(-1) ?? '';
  if (/^\p{Lu}{2,}$/u.test(label.slice(0, head.length).split(/\s+/).at(-1) ?? '')) return false;
  // `initramfs`, `btrfs`: file systems.
  const isSingular = singulars.has(last) || /[^aeioulr]fs$/.test(last);
  return otherPlurals.has(last) || (/[^siu]s$/.test(last) && !isSingular);
};
