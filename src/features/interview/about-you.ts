// Whether a question is about the person who is asked: no notes answer it, whatever words they share with it.

const forms = [
  // "Tell me about yourself", "walk me through your CV", "introduce yourself".
  /\b(?:about|describe|introduce|sell) yourself\b/,
  /\b(?:tell|talk|walk|describe)\b.{0,40}\byour (?:cv|resume|résumé|background|career|hobbies|(?:last|previous|current|present) (?:job|role|position|team|project|manager|boss))\b/,
  // A story: "Tell me about a time you …", "describe a conflict with a coworker".
  /\b(?:a|one|any) (?:time|situation|moment|occasion|instance|experience|project) (?:when|where|in which|that|of which|of yours)? ?you(?:['’](?:re|ve)| (?:are|were|had|have|did|felt|showed|led|made|took|worked|failed|\p{L}+ed))\b/u,
  /\b(?:mistake|failure|decision|challenge|conflict|disagreement|achievement|accomplishment)\b.{0,20}\b(?:you (?:have |had |ever )*(?:made|had|faced|\p{L}+ed)|(?:with|between) (?:a|an|your) (?:coworker|co-worker|colleague|teammate|manager|boss))\b/u,
  /\bhave you ever (?:failed|missed|disagreed|quit|led|been (?:fired|late)|made a mistake)\b/,
  // What one is like.
  /\bfavou?rite (?:colou?r|food|dish|book|film|movie|song|band|music|sport|game|place|city|season|animal|hobby|subject at)\b/,
  /\byour (?:\p{L}+ )?(?:strengths?|weakness(?:es)?|failures?|hobb(?:y|ies)|career|dream job|salary|notice period|proudest|(?:work|working|management|leadership) style)\b/u,
  /\byour (?:friends|colleagues?|coworkers?|(?:last |previous |former )?(?:manager|boss|team)) (?:say|describe)\b|\bwould your\b.{0,30}\b(?:describe you|say about you)\b/,
  /\b(?:motivates|inspires|drives|excites) you\b|\bare you (?:most |so )?(?:proud of|passionate about)\b/,
  /\bsee yourself\b|\byour (?:free|spare) time\b/,
  /\bhow (?:do|would) you (?:handle|deal with|cope with|react to|take|work|perform)(?: under)? (?:stress|pressure|criticism|negative feedback|deadlines)\b/,
  /\bhow do you (?:stay|keep) (?:up to date|up-to-date|current|motivated|organi[sz]ed)\b/,
  /\bdo you (?:prefer|like|enjoy) (?:working|to work)\b|\bwork environment\b/,
  // The job, and what comes of it.
  /^why (?:us|(?:this|our) (?:company|role|job|position|team))\b/,
  /\bwhy (?:do|did|would|are|were) you (?:want|like|apply(?:ing)?|leave|leaving|quit|looking|interested)\b.{0,25}\b(?:here|us|work|join|company|role|job|position|team)\b/,
  /\bwhy should (?:we|i) (?:hire|choose|take|pick) you\b|\bmakes you\b.{0,30}\b(?:fit|candidate)\b/,
  /\b(?:about|know) (?:us|our (?:company|team|product)|this (?:company|position|role|job))\b/,
  /\b(?:salary|compensation) (?:expectations?|range)\b|\bvisa\b|\bwork permit\b/,
  /\bwhen (?:can|could) you start(?: working)?\?|\bwilling to (?:relocate|travel)\b|\binterviewing with\b/,
  /\bany questions (?:for|to) (?:us|me)\b|\bin your first (?:\d+|few|\p{L}+) (?:days|weeks|months)\b/u,
] as const;

export function isAboutYou(question: string): boolean {
  const asked = question.trim().toLowerCase();
  return forms.some((form) => form.test(asked));
}
