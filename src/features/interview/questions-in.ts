// The questions in what was pasted: a list of them, a line each; or those that stand in an e-mail or a transcript,
// among greetings, speakers' names and answers.

export function questionsIn(pasted: string): readonly string[] {
  const lines = unwrapped(pasted).split(/\r?\n/).flatMap(lineOf);
  const isMarked = lines.some(({ mark }) => mark !== 'none');
  return lines
    .flatMap(({ text, mark }) =>
      // In a list, a line is a question as it stands; so is a bare line, where no line is marked.
      questionsOf(sentencesOf(text), mark === 'item' || (mark === 'none' && !isMarked)),
    )
    .filter((question) => /\p{L}.*\p{L}/u.test(question));
}

/** Each question with what is said before it, which is what it is about. */
function questionsOf(sentences: readonly string[], isListed: boolean): readonly string[] {
  const questions: string[] = [];
  let open: string[] = [];
  for (const sentence of sentences) {
    open.push(sentence.replace(reported, ''));
    if (!isQuestion(sentence) && !reported.test(sentence)) continue;
    questions.push(open.join(' '));
    open = [];
  }
  const rest = open.join(' ');
  return isListed || open.some((sentence) => imperative.test(sentence))
    ? [...questions, rest]
    : questions;
}

/** A long line that goes on in small letters was broken by a mail program. */
const unwrapped = (text: string): string =>
  text.replace(/(?<=[^\n]{40}[^\n.?!:;])\r?\n[ \t>]*(?=\p{Ll}[\p{L}'’,-]*\s)/gu, ' ');

interface Line {
  readonly text: string;
  /** How a line begins: as one of a list, or with the name of who asks. */
  readonly mark: 'item' | 'asker' | 'none';
}

const clock = /^[\s([]*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])]*\s*[-–]?\s*/;
const item =
  /^(?:[*•·–-]\s+|\(?\d{1,3}[.):](?!\d)\s*|\(?[a-z][.)]\s+|(?:Q|Question)\s*\d*[:.]\s*)+/iu;
const asker =
  /^(?:interviewer|recruiter|hiring manager|panel|they|q|i|host|speaker 1)(?:\s+\d+)?\s*(?:\([^()]*\))?:\s*/i;
const answerer =
  /^(?:me|you|candidate|interviewee|applicant|my answer|answer|ans|a|speaker 2)(?:\s+\d+)?\s*(?:\([^()]*\))?:/i;
/** Of a letter: its head, its greeting and its end. */
const letter = [
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to)\s*:|^sent from\b|^on .{4,60} wrote:$/i,
  /^(?:hi|hello|hey|dear)\b[^?]{0,40}[,!]$/i,
  /^(?:thanks|thank you|best|regards|cheers|sincerely|yours|(?:many|best|kind|warm) \p{L}+)(?:,\s*\p{L}+)?[,!.]*$/iu,
];

/** A line without what stands around its question; nothing for one that holds none. */
function lineOf(line: string): readonly Line[] {
  const bare = line.replace(/^[\s>]+/, '').replace(/\*\*|`/g, '');
  if (/^\|[\s|:-]*$/.test(bare)) return [];
  if (bare.startsWith('|')) return cellsOf(bare);
  const spoken = bare.replace(clock, '').trim();
  if (answerer.test(spoken) || letter.some((part) => part.test(spoken))) return [];
  if (asker.test(spoken)) return [{ text: spoken.replace(asker, ''), mark: 'asker' }];
  if (item.test(spoken)) return [{ text: spoken.replace(item, ''), mark: 'item' }];
  // "Technical:" is a heading.
  return /[^?]:$/.test(spoken) ? [] : [{ text: spoken, mark: 'none' }];
}

/** Of a table, the cells that say something. */
const cellsOf = (row: string): readonly Line[] =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => /\p{L}.*\s.*\p{L}/u.test(cell))
    .map((text) => ({ text, mark: 'item' }));

/** The sentences of a line, without those of a word ("Great."). A question in quotes is said by itself. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[?？]["”']?)\s+|(?<=[?？]["”])|(?<=\p{L}{2}[.!]["”']?)\s+(?=["“']?\p{Lu})/u)
    .map((sentence) =>
      isQuestion(sentence) ? (sentence.split(/(?<=[\s:,])["“]/).at(-1) ?? '') : sentence,
    )
    .map((sentence) => sentence.replace(/^["”“\s]+|["”\s]+$/gu, '').replace(item, ''))
    .filter((sentence) => /\S\s+\S|[?？]$/.test(sentence) || sentence === text);

const imperative =
  /^(?:(?:so|and|ok|okay|now|then|please|also)[,\s]+)*(?:explain|describe|tell|walk|talk|give|name|list|define|compare|contrast|discuss|design|implement|write|sketch|draw|derive|prove|show|estimate|calculate|compute|outline|summari[sz]e)\b/i;

/** How one reports what was asked. */
const reported =
  /^.*\b(?:(?:they|she|he) (?:also |then )?(?:asked(?: me)?(?: about| to| for)?|wanted (?:me to|to (?:know|hear)))|i had to)\s+(?=\S)/i;

const isQuestion = (sentence: string): boolean => /[?？]["”']?$/.test(sentence);
