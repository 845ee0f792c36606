// `Term: what it is`, `Term - gloss`, `Term (gloss)`, `**Term** …`: the label asks, the body answers.

import { type Draft, draft, linesOf, partsBelow } from '../cards/draft.ts';
import { isEnglishText, type Note } from '../note.ts';
import { isBodyOfParent, labelOf } from '../outline/labels.ts';
import { isInRun } from '../outline/open-block.ts';
import { type Block, isText, nextOf, ownersOf, previousOf } from '../outline/outline.ts';
import { isYear } from '../text/dates.ts';
import { auxiliaries, metaLabels } from '../text/english.ts';
import { headingText } from '../text/heading.ts';
import type { Labelled } from '../text/labelled.ts';
import { byLine, joined, type Passage, plain, wrapped } from '../text/passage.ts';
import { squeezed, wordCount, wordsOf } from '../text/plain.ts';
import { tellsOfAnother } from './another-subject.ts';
import { askFor } from './ask.ts';
import { isBeside, isRemark } from './bracket.ts';
import { clauseOf, withoutNaming } from './clause.ts';
import { counterpart } from './describe.ts';
import { thingsIn } from './items.ts';
import {
  ask,
  isGenericLabel,
  isShelf,
  ownerName,
  type Subject,
  stopsShort,
  subjectOf,
  withCapital,
} from './label-frame.ts';
import { isFormulaAlone, texOf } from './named-formula.ts';
import type { Rule } from './rule.ts';
import { setEqual } from './set-equal.ts';

const longestAnswer = 28;
/** That a line right above says something about. */
const mostPairs = 12;

export const definition: Rule = {
  name: 'Term: definition',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block) || isBodyOfParent(block)) return [];
    const labelled = labelOf(block);
    if (!labelled || labelled.body.text === '' || isMeta(labelled.label.text)) return [];
    const clause = clauseOf(labelled);
    if (leansOnBefore.test(clause.mask)) return [];
    if (setEqual(block) || isAside(clause) || asks(clause) || definesAnother(labelled)) return [];
    if (labelled.by === 'bracket' && isBeside(clause)) return [];
    const question = isEnglishText(note, block.text)
      ? askFor(labelled, clause, block)
      : { text: '', isSure: !isYear(clause.text) && !isSentence(labelled.label) };
    if (!question) return [];
    return [cardOf(block, note, labelled, withoutNaming(clause), question)];
  },
};

/** `flats: reverse`: of what stands before. */
const leansOnBefore = /^(?:the )?(?:opposite|reverse|same)$/i;

/** `Def. (Vector space)`: nothing but a remark in brackets. */
const isAside = ({ mask }: Passage): boolean => /^[(（][^()（）]*[)）]$/u.test(mask);

/** `SVD: what are the three factors?`: a question answers none. */
const asks = ({ mask }: Passage): boolean =>
  /^(?:what|why|how|when|where|which|who|whose|is|are|do|does|did|can|could|should|would|will)\b.*[?？؟]$/iu.test(
    mask,
  );

/** `Definition. Vectors are independent iff …`: what is defined stands in the sentence, and not by itself. */
const definesAnother = ({ label, body, statement }: Labelled): boolean =>
  statement === undefined &&
  /^def(?:inition|n)?\.?$/i.test(label.mask) &&
  /\b(?:iff|if and only if|(?:is|are) (?:called|said))\b/.test(body.mask);

/** `が is used for new information: …`: English among another language, and no name. */
const isSentence = ({ mask }: Passage): boolean => /\s(?:is|are)\s/.test(mask);

export function isMeta(label: string): boolean {
  const words = wordsOf(label.toLowerCase());
  const isOne = words.some((word) => metaLabels.has(word));
  return (
    isOne &&
    words.length <= 2 &&
    words.every((word) => metaLabels.has(word) || /^\d{1,3}$/.test(word))
  );
}

function cardOf(
  block: Block,
  note: Note,
  labelled: Labelled,
  clause: Passage,
  question: { readonly text: string; readonly isSure: boolean },
): Draft {
  const subject = subjectOf(block, labelled.label);
  const isPair = question.text === counterpart;
  const isSure =
    (question.isSure || (isPair && subject.isAttribute)) &&
    subject.isClear &&
    labelled.by !== 'field' &&
    !isOfHeading(labelled, block) &&
    !isOfPlan(labelled, block) &&
    !(labelled.by === 'bracket' && isRemark(labelled, clause, question.text)) &&
    !(
      isHow.test(labelled.label.mask) && /\b(?:it|this|that|them|these)$/i.test(labelled.label.mask)
    ) &&
    wordCount(clause.mask) <= longestAnswer &&
    !isOpen(labelled, clause) &&
    !tellsOfAnother(labelled.label, clause);
  return draft({
    kind: 'definition',
    tier: isSure ? 'confident' : 'suggested',
    prompt: subject.prompt,
    isGeneric: subject.isGeneric,
    anchor: block.anchor,
    block,
    front: isPair
      ? pairing(block, labelled, subject)
      : isHow.test(labelled.label.mask)
        ? joined(subject.text, '?')
        : stopsShort(labelled.label.mask) && isEnglishText(note, block.text)
          ? joined(subject.text, ' what?')
          : ask(note, subject, question.text),
    ...withFormula(answerOf(block, labelled, clause), formulaEnding(block, labelled, clause)),
  });
}

/** A line of a diary or a plan: several are called by weekdays, as `Sun` by itself is not. */
function isOfPlan({ label }: Labelled, { parent }: Block): boolean {
  if (!isWeekday.test(label.mask)) return false;
  const labels = parent?.children.flatMap((child) => labelOf(child)?.label.mask ?? []) ?? [];
  const days = labels.filter((name) => isWeekday.test(name)).length;
  return days >= 2 && days * 2 > labels.length;
}

const isWeekday = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?$/;

/** `Class III antiarrhythmic. …` as the first words below `Amiodarone` says what that is; `Amiodarone. …` names it. */
const isOfHeading = ({ by, label }: Labelled, { kind, order, parent }: Block): boolean =>
  by === 'stop' &&
  kind === 'paragraph' &&
  order === 0 &&
  parent?.kind === 'heading' &&
  squeezed(headingText(parent.text).text) !== squeezed(label.text);

/** `… we have` and, set off below, what we have: the formula that ends the sentence. */
function formulaEnding(block: Block, { body }: Labelled, clause: Passage): Block | undefined {
  const below = block.kind === 'item' ? block.children[0] : nextOf(block);
  const isUnended = body.text.replace(/(?<!\s)\s*[,:]$/, '').endsWith(clause.text);
  return below && isUnended && isFormulaAlone(below) ? below : undefined;
}

const withFormula = (answer: Answer, formula: Block | undefined): Answer =>
  formula
    ? {
        ...answer,
        answer: [...answer.answer, ...partsBelow(formula)],
        back: `${answer.back}\n${texOf(formula)}`,
        backLines: [...(answer.backLines ?? []), formula.line],
        endLine: formula.endLine,
      }
    : answer;

/** `How to skip a message: …`, `Why add interest: …` ask by themselves. */
const isHow = /^(?:how|when|where|what) to\s|^(?:why|how|what|which)\s\S+\s\S/i;

/** What ends as a question may be none that was answered, and a bracket that goes on with the sentence none by itself. */
const isOpen = ({ by }: Labelled, { mask }: Passage): boolean =>
  /[?？؟]$/u.test(mask) ||
  (by === 'bracket' &&
    (auxiliaries.has(wordsOf(mask.toLowerCase())[0] ?? '') || /^cannot\b/i.test(mask)));

/** `Antidotes: naloxone → ?`: among short pairs, what all of them are says what is asked. */
function pairing(block: Block, { by }: Labelled, subject: Subject): Passage {
  // What asks by itself needs no sign.
  if (/[?？؟]$/u.test(subject.text.mask)) return subject.text;
  // `Heparin, antidote` asks by itself, too.
  if (subject.isAttribute) return joined(subject.text, '?');
  // `P5` says of what only below its heading; `Pigouvian tax` needs none.
  if (by === 'equals' && subject.text.text.length > 3) return joined(subject.text, ' = ?');
  const owner = ownersOf(block).at(-1);
  const name = termAbove(block) ?? (owner ? ownerName(owner) : '');
  const isNew =
    name !== '' &&
    !isShelf.test(name) &&
    !subject.text.text.toLowerCase().startsWith(name.toLowerCase());
  return joined(
    ...(isNew ? [withCapital(plain(name)), ': '] : []),
    subject.text,
    by === 'equals' ? ' = ?' : ` ${counterpart}`,
  );
}

/** `North Star: the one metric …` right above a list of `Spotify → hours`: what the pairs are examples of. */
function termAbove(block: Block): string | undefined {
  if (block.kind !== 'item') return undefined;
  let [first, above] = [block, previousOf(block)];
  for (let count = 1; above?.kind === 'item' && count < mostPairs; count++)
    [first, above] = [above, previousOf(above)];
  if (above?.kind !== 'paragraph' || above.endLine + 2 < first.line || isInRun(above))
    return undefined;
  const labelled = labelOf(above);
  // `Strong acids: HCl, HBr, HI` has named its own.
  const mayHold = labelled && labelled.body.text !== '' && !thingsIn(labelled.body);
  return mayHold && !isMeta(labelled.label.text) && !isGenericLabel(labelled.label.text)
    ? labelled.label.text
    : undefined;
}

type Answer = Pick<Draft, 'answer' | 'back' | 'source' | 'frontLines' | 'backLines' | 'endLine'>;

/** The author's line up to the end of the clause, its label in bold; the whole line as source where it says more. */
export function answerOf(block: Block, labelled: Labelled, clause: Passage): Answer {
  const end = labelled.by === 'bracket' ? ')' : '';
  const whole = joined(wrapped(labelled.label, 'strong'), labelled.link, clause, end);
  const answer = byLine(whole);
  const isAll = clause.text.length >= labelled.body.text.length - 2;
  const backLines = linesOf(clause);
  // What an only child says.
  const isBelow = backLines.some((line) => line > block.endLine);
  return {
    answer,
    back: clause.text,
    source: isAll ? [] : byLine(isBelow ? joined(labelled.label, ': ', labelled.body) : block.text),
    frontLines: linesOf(labelled.label),
    backLines,
    endLine: Math.max(block.endLine, ...backLines),
  };
}
