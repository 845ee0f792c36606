// Records an act after which every memory is another one: parameters are put in force, or that is taken back. Of a long
// journal this takes a while, and goes on beside the page. Until it is done nothing of it is seen.

import type { Act } from './change.ts';
import { rememberAct } from './remember.ts';
import type { Recorded } from './storage.ts';
import type { Tables } from './tables.ts';

export async function recordAnew(
  { db, options, read, safely, show, alone, newDevice, catchUp }: Tables,
  act: Act,
  onProgress: (share: number) => void = () => {},
): Promise<Recorded> {
  const { clock, recordElsewhere } = options;
  const isLong = (await safely(() => db.segmentHeads.count())) > 0;
  if (recordElsewhere && isLong) {
    const recorded = await recordElsewhere(act.drafts, onProgress);
    await catchUp();
    return recorded;
  }
  const remembering = { db, read, newDevice: newDevice(), now: clock.now(), onProgress };
  const { entries, picture } = await alone(() => safely(() => rememberAct(remembering, act)));
  show(picture);
  return { action: act.action, entries };
}
