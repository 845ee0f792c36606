import type { StudyDay } from '#kit/time.ts';
import type { CardAct } from '#scheduler/card-acts.ts';
import { dateSeenFrom } from '#ui/format.ts';
import { t } from './words.ts';

/** What was done with so many cards. */
export function sentenceFor(act: CardAct, n: number, today: StudyDay): string {
  switch (act.kind) {
    case 'stop':
      return t('didStop', { n });
    case 'resume':
      return t('didResume', { n });
    case 'skip':
      return t('didSkip', { n });
    case 'flag':
      return t('didFlag', { n });
    case 'unflag':
      return t('didUnflag', { n });
    case 'reset':
      return t('didReset', { n });
    case 'reschedule':
      return t('didReschedule', { n, day: dateSeenFrom(act.on, today) });
  }
}
