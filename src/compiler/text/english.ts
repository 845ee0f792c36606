// Words of English that rules know. Rules that read English are silent where a note is not in it.

import { wordsOf } from './plain.ts';
import { setOf } from './word-list.ts';

/** Frequent in English and in no other language that shares its letters. */
const functionWords = setOf(
  'the and of to with for that is are from this which by can not when it be has how what if used using has have than then does do but into their they will should may more each between about because where these only other such also its or as on at',
);
/** Frequent in German, French, Spanish, Italian, Portuguese, Dutch and the northern languages, and not in English. */
const foreignWords = setOf(
  'der die das und ist nicht ein eine mit von auf für den dem des zu sich auch wird werden oder le la les des du et est un une dans que qui pour avec sur par ou sont au aux el los las una con del por para como más es se su al il che di gli nel della è sono non per o os as em não uma com dos het een van zijn met voor op dat wordt niet en och att det som av är på med till og ikke til jest nie na się to w z i',
);

/** Whether English rules may read the note: enough of its plain words are English ones. */
export function isEnglish(sample: string): boolean {
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || latin / letters < 0.9) return false;
  let english = 0;
  let foreign = 0;
  for (const word of wordsOf(sample.toLowerCase())) {
    if (functionWords.has(word)) english++;
    else if (foreignWords.has(word)) foreign++;
  }
  return english >= foreign * 2;
}

/** Whether what a note names is in another language: vocabulary, which English explains. */
export function areForeign(names: readonly string[]): boolean {
  const foreign = names.filter(isForeign).length;
  return foreign >= 3 && foreign >= names.length / 2;
}

/** `el atasco`, `echar de menos`; not `SE`, nor the name of a person or a dish, as in `Vasco da Gama`, `Pain de mie`. */
const isForeign = (name: string): boolean => {
  const words = wordsOf(name);
  return (
    !/^\p{Lu}/u.test(name) &&
    words.some((word) => foreignWords.has(word) || word === 'de') &&
    !words.some((word) => functionWords.has(word))
  );
};

/** Finite verbs and modals: what follows them is a claim, so what stands before is no label. */
export const auxiliaries = setOf(
  "is are was were be been am has have had do does did can could will would shall should may might must can't don't doesn't isn't aren't won't",
);

/** A passage that begins so leans on one before it. */
export const leaningStarts = setOf(
  'it its this these those they them their he she his her there here we our you your i my such same another both either neither former latter one',
);

/** Not `US`, `IT`, nor `It lost`. */
export const pronounAlone =
  /^(?:me|us|you|him|her|it|them|this|that|these|those|myself|ours?|mine|yours?)(?:[.,;:!)]|$)/;

export const joiningWords = setOf(
  'and or but so also then of to the a an with in on for as than by',
);

/** Labels that name no subject of their own: the nearest labelled ancestor belongs to them. */
export const genericLabels = setOf(
  'issue issues problem problems feature features metric metrics actor actors inference detection phase phases example examples solution solutions challenge challenges goal goals type types kind kinds step steps pro pros con cons advantage advantages disadvantage disadvantages benefit benefits drawback drawbacks limitation limitations definition definitions formula formulas use uses usage usages purpose input inputs output outputs method methods approach approaches technique techniques model models modelling modeling data database training evaluation selection diversity experimentation deployment predictions accuracy alerts alert overview summary background intuition idea ideas insight insights procedure procedures instructions takeaway takeaways lesson lessons point points requirement requirements components component properties property assumptions assumption cause causes usual typical likely fix fixes workaround workarounds threshold thresholds aim aims objective objectives symptom symptoms treatment diagnosis risk factors complications complexity time space worst best average case cases when why how what ranker split labels embeddings caching failures baselines challenge remedy remedies elements rule rules exception exceptions definition scope result results process parts part framework platform tools tool tooling architecture pipeline pipelines workflow structure setup basics principle principles function functions role roles effect effects indications contraindications mechanism management prevention remarks main key general common other facts held holding ratio decision judgment judgement outcome reasoning significance aetiology etiology epidemiology pathophysiology pathology investigations investigation prognosis presentation signs sign side dose def defn ix rx dx ddx tx sx mx hx moa se ci names monitor mnemonic mnemonics antidote antidotes toxicity interactions dosing pk pd description descriptions characteristics 意味 意义 接続 用法 読み 読み方 定義 定义 特徴 特点 原因 症状 治療 治疗 検査 種類 目的 方法 理由 結果 結論 用途 原理 优点 缺点 ursache ursachen folgen symptome therapie diagnose merkmale vorteile nachteile bedeutung ziel ziele définition conséquences symptômes traitement definición causas síntomas tratamiento',
);

/** Labels that say something about the note, not about its subject. */
export const metaLabels = setOf(
  'note notes source sources see ref refs reference references link links resource resources todo fixme first second third firstly secondly finally however also eg ie example examples for warning tip tips hint hints trick important remember caution disclaimer edit update updated date author tags tag aliases created status p.s ps nb n.b useful reading further credit credits question answer q a ques ans solution sidenote aside related prerequisites prerequisite attendees participants mentor tutor lecturer teacher instructor contact contacts apologies agenda minutes lecture slides url deadline due exam homework recap tldr proof answers exercise keywords thm cor rmk lem obs pf claim fact remark corollary 例 例文 例題 注意 参考 備考 補足 beispiel beispiele bemerkung merke hinweis quelle quellen exemple exemples ejemplo ejemplos nota',
);

/** Verbs in their base form that begin a line saying what to do. */
export const baseVerbs = setOf(
  'use avoid add remove keep split train retrain make take get set run apply choose pick select start stop try test check measure monitor log store cache precompute compute calculate estimate evaluate compare combine merge join group sort filter drop delete create build write read send return call pass define describe explain identify find look search detect correct fix reduce increase decrease improve optimize optimise scale normalize normalise standardize encode decode embed project map convert transform extract generate sample label balance weight rank score predict classify cluster regress fit tune regularize penalize prune quantize compress distill freeze fine-tune update replace swap rotate shuffle repeat iterate loop break divide multiply subtract sum count limit restrict cap clip mask drop handle treat manage control track record report analyze analyse visualize plot draw show gather collect acquire ensure verify validate confirm prevent protect secure encrypt hash distribute shard replicate partition route balance throttle retry queue batch stream publish subscribe deploy release roll ship maintain document ask tell let put give hold leave move place press push pull open close turn switch enable disable install configure wrap unwrap initialize initialise consider think focus prefer begin decide determine assign allocate perform do go learn solve clarify break state simulate incorporate introduce leverage bucket encourage feed trade archive randomize randomise implement reverse invert maximize maximise minimize minimise fetch design administer neutralise neutralize dilute titrate dissolve rinse wipe weigh restart revert reboot announce inject resect excise palpate auscultate insert differentiate integrate substitute rearrange drain render concentrate capture overwrite know memorise memorize revise',
);

/** Base verbs that stand as nouns at least as often: they are verbs only before a word that a verb takes. */
export const nounLikeVerbs = setOf(
  'label log score rank model sample test batch shard report plot cap range balance scale hash cache filter group list process state record map project queue route store measure check control feed update estimate fit stop start set search call return count limit clip mask drop treat track draw show trade archive release deploy ship document deploy place press push pull open close turn switch move hold change focus break loop join sort read write order question answer name weight cluster index stream match split form cross cut cost point move result need design research study drive lead name offer drain render',
);

const thirdPersonExceptions = setOf(
  'is has was does this its as us bias loss class process analysis access always less unless plus thus versus series status basis axis across business focus address news species various previous continuous ambiguous homogenous heterogenous synchronous asynchronous numerous famous serious obvious anonymous cross gross success progress stress express mass pass miss gas lens corpus virus census bonus minus consensus apparatus hypothesis synthesis diagnosis basics statistics metrics mathematics physics dates rates gates plates candidates templates certificates climates substrates carbohydrates nitrates phosphates sulfates sulphates vertebrates invertebrates coordinates primates mandates surrogates sizes prizes exercises premises enterprises franchises crises',
);

/** "protects", "uses": a word that a label's body may begin with to say what the thing does. */
const thirdPersonVerbs = setOf(
  'protects uses finds gives makes takes keeps holds stores returns maps converts measures describes defines assigns adds removes reduces increases decreases improves limits allows lets enables prevents avoids helps ensures handles computes calculates estimates predicts classifies learns trains tests checks compares combines merges splits joins groups sorts filters selects picks chooses creates builds writes reads sends receives requires needs produces generates extracts transforms encodes decodes represents contains includes consists provides supports runs executes applies models minimizes maximises maximizes minimises optimizes penalizes regularizes normalizes scales rescales changes turns moves shows tells captures tracks monitors detects corrects fixes solves breaks binds inhibits blocks activates stimulates catalyzes catalyses regulates controls drives causes leads results depends determines specifies refers means occurs happens acts works serves serialises serializes separates divides shares distributes replicates routes balances caches hides exposes wraps forbids permits governs grants protects requires imposes states holds says transports carries secretes releases absorbs pumps supplies drains connects links attaches inserts extends flexes rotates abducts adducts',
);

export const isThirdPersonVerb = (word: string): boolean =>
  thirdPersonVerbs.has(word) ||
  (/(?:izes|ises|ifies|ates)$/.test(word) && !thirdPersonExceptions.has(word));

/** Verbs of sentences that tell what happens, beside those above. */
const otherVerbs = setOf(
  'win lose refill rise fall shrink grow flow arise appear vanish converge diverge saturate condense expand bind attach fuse reform dissolve react denature inherit yield own belong come become remain spread pump line meet miss expire fail crash resume squash get make go reach pass die live cross enter exit trigger leak throw receive wait listen collide saturate persist survive consume oxidise oxidize evaporate melt freeze boil propagate travel rotate orbit emit reflect refract accelerate cool heat swell detach migrate invade infect replicate translate transcribe act name derive offer affect secrete span reabsorb absorb',
);

/** Whether a word is a verb in its sentence. What may be a noun as well must be followed by what only verbs take. */
export function isVerbForm(
  word: string,
  form: 'base' | 'third',
  next: string | undefined,
): boolean {
  const stems = form === 'base' ? [word] : stemsOf(word);
  const isVerb = stems.some((stem) => baseVerbs.has(stem) || otherVerbs.has(stem));
  if (!isVerb || thirdPersonExceptions.has(word)) return false;
  const mayBeNoun = stems.some((stem) => nounLikeVerbs.has(stem));
  return !mayBeNoun || next === undefined || afterVerb.test(next);
}

const afterVerb =
  /^(?:an?|the|each|every|its|their|it|them|to|into|up|down|out|off|over|only|not|more|less|all|one|no)$/;

/** `lists pods`, `restarts the container`: what a body begins with to say what a thing does. */
export const isDoing = (first: string, next: string | undefined): boolean =>
  (isThirdPersonVerb(first) && !(first === 'leads' && next !== 'to')) ||
  isVerbForm(first, 'third', next) ||
  (mayBeThird(first) && takenByVerb.test(next ?? '')) ||
  (/^re\w{4,}s$/.test(first) && isVerbForm(first.slice(2), 'third', next)) ||
  (/[^s]s$/.test(next ?? '') && isVerbForm(first, 'third', undefined));

/** `stops`, `locks`: by its form either a verb or several things. */
export const mayBeThird = (word: string): boolean =>
  /^\p{Ll}{2,}[^suia]s$/u.test(word) && !thirdPersonExceptions.has(word);

/** No noun in the plural stands before these. */
const takenByVerb = /^(?:an?|the|its|their|it|them|every|each)$/;

const stemsOf = (third: string): readonly string[] =>
  /ies$/.test(third)
    ? [`${third.slice(0, -3)}y`]
    : /s$/.test(third)
      ? [third.slice(0, -1), ...(/(?:s|x|z|ch|sh|o)es$/.test(third) ? [third.slice(0, -2)] : [])]
      : [];

/** The author says that they do not know. */
export const unsure =
  /\?{2,}|\bnot (?:really |quite |entirely |100% )?sure\b|\bno idea\b|\bI (?:think|guess|believe|don't (?:know|get))\b|\bdon't get\b|\bmaybe\b|\bperhaps\b|\bTODO\b|\bTBD\b|\bFIXME\b|\bneed to (?:check|look up|verify)\b|\bto be (?:checked|confirmed)\b|\bdouble[- ]check\b/i;
