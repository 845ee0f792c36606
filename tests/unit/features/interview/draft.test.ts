import { describe, expect, test } from 'vitest';
import {
  draftOf,
  farthest,
  interviewFrom,
  newDraft,
  slipsOf,
  toggled,
  weighed,
} from '#features/interview/draft.ts';
import { addDays } from '#kit/time.ts';
import { noon } from '../../../builders/scheduling.ts';

const today = noon().day;
const draft = { ...newDraft, name: ' Northwind ', date: addDays(today, 5) };

describe('an interview that is written down', () => {
  test('needs a name, a day that is not over, and some minutes', () => {
    expect(slipsOf(newDraft, today)).toEqual(['noName', 'noDate']);
    expect(slipsOf({ ...draft, date: addDays(today, -1) }, today)).toEqual(['pastDate']);
    expect(slipsOf({ ...draft, minutes: [0, 0, 0, 0, 0, 0, 0] }, today)).toEqual(['noMinutes']);
    expect(interviewFrom('a', newDraft, today)).toBeUndefined();
    expect(slipsOf({ ...draft, date: today }, today)).toEqual([]);
  });

  test('lies no farther ahead than a forecast can look', () => {
    const onDay = (ahead: number) => slipsOf({ ...draft, date: addDays(today, ahead) }, today);
    expect(onDay(farthest)).toEqual([]);
    expect(onDay(farthest + 1)).toEqual(['farDate']);
  });

  test('asks for the whole deck where no topic is chosen', () => {
    const interview = interviewFrom('a', draft, today);
    expect(interview).toMatchObject({ name: 'Northwind', topics: [{ path: [], weight: 1 }] });
    expect(interview && draftOf(interview).topics).toEqual([]);
  });

  test('takes topics, weighs them, and leaves them out again', () => {
    const two = toggled(toggled([], ['SQL']), ['Statistics', 'Tests']);
    const heavier = weighed(two, ['SQL'], 3);
    expect(heavier).toEqual([
      { path: ['SQL'], weight: 3 },
      { path: ['Statistics', 'Tests'], weight: 1 },
    ]);
    expect(toggled(heavier, ['SQL'])).toEqual([{ path: ['Statistics', 'Tests'], weight: 1 }]);
  });
});
