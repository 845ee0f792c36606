/** As the plugin for Obsidian turns an ease, in percent, into FSRS: 130 % is the hardest, 370 % the easiest. */
export const difficultyOfEase = (ease: number): number => 10 - (9 * (ease - 130)) / 240;
