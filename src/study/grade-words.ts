import type { Grade } from '#scheduler/journal.ts';
import { t } from './words.ts';

/** "Again", "Hard", "Good", "Easy". */
export const gradeWords = (grade: Grade): string => t(grade);
