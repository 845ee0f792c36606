// Everyday words that learners put for one another, and those that say the opposite. Words of a subject are not
// here: what those mean is for the notes to say.

import { stemOf } from './english.ts';

/** Pairs of opposites: the words of one side mean about the same, and the opposite of those of the other side. */
// biome-ignore format: a table of words
const directions: readonly (readonly [string, string])[] = [
  [
    'increase rise grow raise higher larger greater more up gain boost amplify strengthen enlarge expand bigger widen inflate climb improve',
    'decrease fall drop shrink lower smaller fewer less reduce down weaken decline diminish cut lessen narrow fade rarer deflate worsen',
  ],
  ['large big high huge many great much long longer strong stronger lot lots plenty vast', 'small little shorter weaker low tiny few rare short weak scarce minor slight limited'],
  ['fast faster fastest quick quicker rapid soon sooner quickly', 'slow slower slowest slowly late later'],
  ['cheap cheaper cheapest inexpensive', 'expensive costly costlier dear'],
  ['easy simple simpler easier', 'hard difficult complex harder'],
  ['before earlier prior precede previous', 'after afterwards later following subsequent'],
  ['above exceed beyond', 'below beneath under'],
  ['same equal identical unchanged constant fixed stay remain keep unaffected', 'different change differ vary alter move'],
  ['always every all', 'never none no'],
  ['better good', 'worse bad'],
  ['best highest maximum maximise most largest max biggest', 'worst lowest minimum minimise least smallest min'],
  ['first start begin beginning', 'last end finish'],
  ['yes', 'no not'],
  ['near nearer close closer', 'far farther further distant'],
  ['true correct right', 'false incorrect wrong'],
  ['independent', 'dependent'],
  ['over', 'under'],
  ['add plus', 'subtract minus remove'],
  ['multiply times product', 'divide quotient'],
  ['inside within', 'outside'],
  ['positive', 'negative'],
  ['known', 'unknown'],
];

// biome-ignore format: a table of words
const sameWords = [
  'error mistake fault', 'use employ apply utilise', 'choose pick select take prefer', 'alike similar resemble',
  'part portion share fraction piece proportion percentage', 'often frequent frequently', 'rare infrequent seldom rarely uncommon',
  'show display present reveal indicate', 'need require must demand', 'allow permit enable let', 'stop halt end', 'begin start',
  'help aid assist', 'try attempt', 'keep retain preserve maintain hold stay remain', 'random randomly chance',
  'average mean', 'sum total', 'actual real true', 'come arrive', 'completely altogether entirely fully wholly', 'instead rather', 'now current currently present today', 'want need desire seek look search', 'apart separately separate', 'find discover detect spot notice', 'great excellent good well', 'bad poor badly poorly', 'people party side person', 'happen occur arise', 'reinforce amplify strengthen', 'see read view look', 'tell distinguish discern', 'absent missing lacking', 'chance random guess guessing', 'cancel offset', 'repeat duplicate', 'several multiple many various', 'combine merge join mix pool', 'split divide separate partition',
  'guess estimate', 'example instance case sample observation data row record', 'switch turn toggle', 'user person people human customer',
  'machine server computer worker', 'spread distribute scatter', 'check test verify examine', 'cause reason lead',
  'effect impact influence', 'unit neuron', 'store save keep', 'delete drop discard', 'train fit learn',
  'predict forecast', 'prediction forecast', 'evenly uniform equal balanced', 'value number figure', 'new fresh recent latest newest',
  'copy duplicate', 'hide conceal mask', 'together jointly', 'gradually stepwise step', 'punish penalise', 'wait delay',
  'return give yield', 'compute calculate computation compute', 'repeat again recur', 'option choice alternative arm',
  'safe safely', 'big large', 'own possess', 'limit bound restrict', 'ignore neglect', 'important relevant matter', 'danger risk',
  'dangerous risky', 'whole entire complete full', 'empty blank', 'receive get obtain', 'send transmit deliver', 'neighbouring adjacent next near',
  'necessary needed required', 'enough sufficient', 'assume suppose', 'likely probable', 'likelihood probability chance odds',
  'measure quantify', 'trial attempt experiment', 'rank order ranking', 'amount quantity volume size', 'suddenly abruptly',
  'late delayed', 'stale outdated old', 'cannot impossible unable', 'avoid prevent exclude rule', 'difference discrepancy mismatch skew gap', 'quickly fast', 'exact precise',
  'expensive costly', 'false spurious', 'reaction react respond response', 'gather collect', 'money cost price', 'mislead misleading deceive',
];

const groupsByStem = new Map<string, Set<number>>();
const directionByStem = new Map<string, Map<number, number>>();

const enter = (word: string, group: number) => {
  const stem = stemOf(word);
  const groups = groupsByStem.get(stem);
  if (groups) groups.add(group);
  else groupsByStem.set(stem, new Set([group]));
};

directions.forEach((sides, line) => {
  sides.forEach((side, way) => {
    for (const word of side.split(' ')) {
      enter(word, line * 2 + way);
      const ways = directionByStem.get(stemOf(word)) ?? new Map<number, number>();
      directionByStem.set(stemOf(word), ways.set(line, way));
    }
  });
});
sameWords.forEach((group, i) => {
  for (const word of group.split(' ')) enter(word, directions.length * 2 + i);
});

/** Whether a word is an everyday one, of no subject. */
export const isEveryday = (stem: string): boolean => groupsByStem.has(stem);

/** Whether learners put one word for the other. */
export function isEverydaySynonym(a: string, b: string): boolean {
  const groups = groupsByStem.get(a);
  const others = groupsByStem.get(b);
  if (!groups || !others) return false;
  for (const group of groups) if (others.has(group)) return true;
  return false;
}

/** The other words of the groups that a word is in. */
export const everydaySynonyms = (stem: string): readonly string[] => {
  const groups = groupsByStem.get(stem);
  if (!groups) return [];
  return [...groupsByStem.keys()].filter(
    (other) => other !== stem && isEverydaySynonym(stem, other),
  );
};

/** Whether one word says the opposite of the other, and nowhere the same. */
export function isOpposite(a: string, b: string): boolean {
  const ways = directionByStem.get(a);
  const others = directionByStem.get(b);
  if (!ways || !others || isEverydaySynonym(a, b)) return false;
  for (const [line, way] of ways) {
    const other = others.get(line);
    if (other !== undefined && other !== way) return true;
  }
  return false;
}
