import { describe, expect, test } from 'vitest';
import { isAboutYou } from '#features/interview/about-you.ts';
import {
  aboutTheSubject,
  personalLooked,
  personalSealed,
} from '../../../quality/personal-questions.ts';

describe('a question about the person', () => {
  test('is told from one about the subject, where both are said in the same words', () => {
    expect(personalLooked.filter((asked) => !isAboutYou(asked))).toEqual([]);
    expect(aboutTheSubject.filter(isAboutYou)).toEqual([]);
  });

  test('is told also where it was not looked at', () => {
    expect(personalSealed.filter(isAboutYou).length).toBeGreaterThanOrEqual(23);
  });
});
