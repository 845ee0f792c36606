// The same quiz may be open in another tab: what was answered or taken back there is gone on from here.

import { sameQuiz } from '../kept-quiz.ts';
import { nextIn, type QuizPlace, questionOf } from '../place.ts';
import { t } from '../words.ts';
import { ask } from './ask.ts';
import type { Desk } from './desk.ts';

/** Once nothing is left to write, also of what came meanwhile: what this tab shows is on the disk then. */
export const hear = (desk: Desk): void => void desk.writes.settled().then(() => followOther(desk));

function followOther(desk: Desk): void {
  const { services, shown, material, notices } = desk;
  const { place } = shown.getState();
  const stored = sameQuiz(services.storage.current().quiz, place, material.deck);
  if (!stored || whereItStands(stored) === whereItStands(place)) return;
  const next = nextIn(stored);
  // At its end the other tab still keeps what came of it.
  if (!next && !stored.run && !stored.after) return;
  if (next && questionOf(stored) === questionOf(place)) {
    // Only what follows is another: what is typed or seen of this one stays.
    shown.setState({ place: { ...stored, ...(place.given && { given: place.given }) } });
    return;
  }
  shown.setState({ place: stored });
  ask(desk);
  notices.show(t('wentOnElsewhere'));
}

const whereItStands = ({ ahead, followUps, done }: QuizPlace): string =>
  JSON.stringify([ahead, followUps, done.map(({ action }) => action)]);
