// What is done about a failure. The learner is told what did not happen, never why: that is for the details. What
// neither the disk nor the browser is to blame for is a mistake of ours, and reported as one.

import { isOutside } from '#kit/is-outside.ts';
import type { NoticeAction, Notices } from '#ui/notices.tsx';
import { t } from './attempt-words.ts';
import { copyText } from './copy-text.ts';

/** Reports a mistake of ours; whether it is one. */
export function reportMistake(error: unknown): boolean {
  if (isOutside(error)) return false;
  reportError(error);
  return true;
}

/** Tells that something failed. Answers the way to take that back. */
export const failed =
  (notices: Notices, words: string) =>
  (error: unknown): (() => void) =>
    notices.alarm(words, reportMistake(error) ? copying(error, notices) : undefined);

export function copying(error: unknown, notices: Notices): NoticeAction {
  const details =
    error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
  const copy = async () => notices.show((await copyText(details)) ? t('copied') : details);
  return { label: t('copyDetails'), run: () => void copy() };
}
