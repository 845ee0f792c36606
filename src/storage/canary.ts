// Notices that the browser has erased the database: how much was studied is noted in two other places, which
// browsers clear at other times. An app that starts empty without a word would look as if nothing had ever been.

interface Canary {
  readonly answers: number;
  /** When the last of them was given, UTC ms. */
  readonly at: number;
  /** They were lost, and the learner does not know yet: to be told again, however much is studied until then. */
  readonly unsaid?: boolean;
}

/** Fewer answers are no loss to speak of: someone only had a look. */
const worthAWord = 20;

/** What was lost, if anything: the note says that there was much more than there is. */
export const lossOf = (noted: Canary | undefined, answers: number): Canary | undefined =>
  noted && noted.answers >= worthAWord && answers < noted.answers / 10 ? noted : undefined;

const keyOf = (name: string): string => `${name} studied`;
const noteUrl = (name: string): string => `/${encodeURIComponent(keyOf(name))}`;

/** A note that costs next to nothing: after every answer. */
function noteBriefly(name: string, canary: Canary): void {
  try {
    globalThis.localStorage?.setItem(keyOf(name), JSON.stringify(canary));
  } catch {
    // A window that may not keep anything: then there is nothing to erase either.
  }
}

/** A note in the cache as well: now and then. */
async function noteWell(name: string, canary: Canary): Promise<void> {
  noteBriefly(name, canary);
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(keyOf(name));
  await cache.put(noteUrl(name), new Response(JSON.stringify(canary)));
}

export interface Watch {
  readonly loss: () => Canary | undefined;
  readonly acceptLoss: () => void;
  /** Notes what there is now; `well`: also in the cache, which takes a moment. Never while a loss is unsaid. */
  readonly note: (canary: Canary, how: 'briefly' | 'well') => Promise<void>;
}

/** Compares what was noted with what there is. */
export async function watch(name: string, answers: number): Promise<Watch> {
  // The note in the cache takes a moment to read: it is only looked at if there is next to nothing here.
  const noted = answers < worthAWord ? await readNotes(name) : readBrief(name);
  let last = noted;
  let loss: Canary | undefined;
  const miss = (lost: Canary | undefined) => {
    loss = lost;
    if (lost) noteBriefly(name, { ...lost, unsaid: true });
  };
  miss(noted?.unsaid ? noted : lossOf(noted, answers));
  return {
    loss: () => loss,
    acceptLoss: () => {
      loss = undefined;
      last = undefined;
    },
    note: async (canary, how) => {
      // A browser may also clear a site whose page is open: the next grade then lies alone in an empty database.
      if (!loss) miss(lossOf(last, canary.answers));
      if (loss) return;
      last = canary;
      if (how === 'well') await noteWell(name, canary);
      else noteBriefly(name, canary);
    },
  };
}

/** The larger of the two notes. */
async function readNotes(name: string): Promise<Canary | undefined> {
  const notes = [readBrief(name), await readWell(name).catch(() => undefined)];
  return notes
    .filter((note) => note !== undefined)
    .sort((a, b) => b.answers - a.answers)
    .at(0);
}

function readBrief(name: string): Canary | undefined {
  try {
    return canaryOf(globalThis.localStorage?.getItem(keyOf(name)));
  } catch {
    return undefined;
  }
}

async function readWell(name: string): Promise<Canary | undefined> {
  if (!('caches' in globalThis)) return undefined;
  const kept = await (await caches.open(keyOf(name))).match(noteUrl(name));
  return canaryOf(await kept?.text());
}

function canaryOf(text: string | null | undefined): Canary | undefined {
  if (!text) return undefined;
  const { answers, at, unsaid }: Partial<Canary> = JSON.parse(text);
  return typeof answers === 'number' && typeof at === 'number'
    ? { answers, at, unsaid: unsaid === true }
    : undefined;
}
