// Words that who asks and who writes put for one another. Wider than what a typed answer may say (`everyday-english.ts`):
// a search only has to come near.

import { stemOf } from '#deck/english.ts';
import { addTo } from '#kit/groups.ts';

// biome-ignore format: a table of words
const groups = `
taste interest preference like
person people human user individual someone visitor customer client shopper member reader viewer listener audience subscriber participant subject patient player runner pupil student child
doctor physician clinician expert specialist professional
product item article good catalogue sku movie film video song track book listing post story content
shop store seller merchant marketplace retailer
buy purchase order transaction spend checkout sale pay
medal prize award reward
hand give assign deal distribute allocate hand-out share
group team bucket cluster cohort segment class category kind type variety sort
trick fool deceive mislead attack adversarial manipulate perturb disguise
harden robust robustness steady resilient stable
alter change modify perturb vary edit transform tweak adjust
launch ship release deploy rollout publish live production introduce
win winner best success beat outperform superior
lose loser worse loss inferior
luck chance random coincidence accident fluke probability likely likelihood odds
measure metric quantify gauge score assess evaluate judge
monotonous boring repetitive similar uniform same alike diversity diverse variety varied
reuse transfer adapt apply borrow leverage
network net model architecture
neuron unit node
neural deep
layer stack block
fast quick rapid speed latency instant immediately
slow latency delay lag sluggish wait bottleneck
fresh recent new current up-to-date latest
stale old outdated obsolete late aged
crash fail failure outage down die break broken error incident
mistake error wrong misclassify incorrect fault bug
fix repair mend solve resolve remedy correct address debug
problem issue trouble difficulty challenge risk danger pitfall drawback disadvantage weakness limitation downside harm hurt
benefit advantage gain pro strength upside buy help good
cost price pay expense expensive downside trade sacrifice penalty
reduce cut lower shrink decrease minimise limit save
grow increase raise boost improve enlarge larger more scale
big large huge massive enormous long many
small tiny little few short compact light lightweight
choose pick select decide determine set tune which
check verify test validate inspect examine confirm monitor
compare contrast versus difference relate
find detect discover notice spot identify locate recognise reveal
guess estimate predict forecast infer approximate
prediction forecast inference output score estimate
serve serving inference production online endpoint deployment
server machine host instance box node worker computer hardware
gpu accelerator device chip card hardware
phone mobile smartphone device edge handset
storage disk database store warehouse
memory ram space footprint
row record entry line tuple observation example sample instance case datapoint
column field feature attribute variable input predictor covariate regressor signal
target label outcome response output annotation class
annotate label tag mark rate judge classify
annotator labeller rater judge worker crowd
skewed imbalanced unbalanced lopsided rare uneven
missing absent blank null empty gap incomplete unknown
fill impute replace complete
average mean expected typical
spread variance deviation dispersion variability noise scatter
weird unusual strange anomaly outlier extreme odd suspicious
bias unfair discrimination skew prejudice
fair fairness equal unbiased
private privacy sensitive personal confidential
test experiment trial study ab
treatment variant arm version
control baseline reference untreated
significant significance
traffic load requests visitors users exposure
peak rush busy spike burst maximum
suggestion recommendation proposal suggest recommend
recommender recommendation suggestion personalised
ranking rank order sort list top position
search query retrieval lookup find retrieve fetch
website page site app browser screen
click tap press interaction engage engagement
headline title clickbait
watch view see look impression
feedback reaction response rating review
history past log previous archive earlier
event action activity behaviour happening
visit session
idle inactive inactivity pause gap
schedule plan cron orchestrate workflow pipeline job
step stage phase part
at-once simultaneously parallel concurrently together same-time
copy replica duplicate clone
split divide separate partition cut fold
combine merge join mix blend ensemble together stack aggregate
remove drop delete discard prune exclude eliminate filter throw
keep retain hold preserve stay remain
stop halt end quit abort terminate finish
start begin initial first launch
repeat retry again twice recur
share fraction proportion percentage percent part rate
count number amount quantity how-many total tally
formula equation compute calculate work-out derive
assume assumption presume premise
belief opinion prior conviction
evidence proof data support
trust believe confident reliable reliability rely honest trustworthy certain
unsure uncertain uncertainty doubt confidence
explain interpret understand reason why interpretability
show display present render serve
hide conceal mask invisible
watch monitor observe track follow
alert alarm notification page
guarantee promise ensure property assure
agree agreement consensus consistent
disagree conflict contradict differ inconsistent multiplicity incompatible
fast-changing drift shift change
season seasonal holiday weekly periodic
word term token
document text article page passage
sentence text phrase
picture image photo photograph pixel
flip rotate crop mirror augment
sound speech voice audio
synthetic artificial generated fake simulated
simulate simulation imitate mimic
learn train fit teach
train fit
retrain update refresh relearn
memorise overfit remember
forget lose forgetting
simple easy plain naive basic straightforward
complex complicated sophisticated deep
cheap inexpensive low-cost efficient light
optimise optimisation tune maximise minimise improve objective
goal objective aim target purpose
weight coefficient parameter importance
setting hyperparameter configuration option knob parameter
hyperparameter tune
representation embedding vector encoding
encode encoding represent convert
dot inner product similarity
close near similar neighbour nearest
distance similarity metric
tower encoder
dual two double pair
half 50 half-way
twice double 2
single one individual alone
several multiple many various
every each all
hierarchy tree chain level nested
manager boss supervisor
latest recent last newest
highest top maximum max largest
lowest bottom minimum min smallest
money revenue income profit business
company business firm organisation
team organisation department
interviewer interview
graph relationship edge network connection link
friend follower connection contact network
message event notification
publish broadcast emit send
receive consume subscribe get listener consumer
crash recover restore restart resume
commit save write persist
concurrent simultaneous parallel race
lock block wait
timeout deadline wait hang
limit cap bound ceiling maximum restrict
ceiling floor bound limit best-possible
compress shrink small quantise
bits precision byte
sparse zero empty
dense full
freeze fixed constant unchanged
adaptive dynamic
automatic automated automation autonomous
manual human hand
gradually stepwise incremental slowly phased
instant realtime real-time immediately on-demand live
ahead advance beforehand offline precompute nightly batch
offline historical batch
path route branch
coin toss flip
die dice roll
heads tails
card deck
game play bet gamble
probability chance likelihood odds
impossible cannot never
certain sure always guaranteed
independent unrelated separate
cause causal lead effect reason
effect impact influence consequence
curve plot diagram chart graph
diagonal line
slope gradient derivative
loop cycle circular feedback
window period interval range length
time duration period long
day daily
hour time
cloud aws azure provider
on-premise local own
switch migrate move change
container docker image
cluster kubernetes
version release revision
registry catalogue
undo rollback revert
toxic spam abuse
newcomer new joiner sign-up
popular trending viral famous celebrity
niche tail unpopular rare
surprise unexpected serendipity novel
bored fatigue tired
habit retention return loyal
`;

const groupsOf = new Map<string, string[][]>();
for (const line of groups.trim().split('\n')) {
  const group = [...new Set(line.split(' ').map(stemOf))];
  for (const stem of group) addTo(groupsOf, stem, group);
}

/** The stems of words that are said for this one, nearest first: a word of a small group is nearer than one of a large. */
export function interchangeableWith(stem: string): readonly string[] {
  const found = new Set<string>();
  for (const group of groupsOf.get(stem) ?? []) for (const other of group) found.add(other);
  found.delete(stem);
  return [...found];
}
