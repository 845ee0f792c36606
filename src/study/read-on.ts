// Space on an answer that is longer than the screen brings the rest of it first, as Space does on any page: else whoever
// reads on would grade what was not seen.

/** Put on what stands right below an answer. */
export const belowAnswer = { 'data-below-answer': '' };

/** How much of what is seen comes in the next step: some lines are seen twice, so that the eye finds its place. */
const stepShare = 0.8;

/** What Space does: `act`, once the end of the answer has been on the screen. */
export const afterReading = (act: () => void) => (): void => {
  if (!readOn()) act();
};

/** Whether there was more to read, which is now on the screen. */
function readOn(): boolean {
  const end = document.querySelector('[data-below-answer]');
  if (!end) return false;
  const { scrollHeight } = document.documentElement;
  const covered = Number.parseFloat(
    getComputedStyle(document.documentElement).scrollPaddingBlockEnd,
  );
  const seen = innerHeight - (Number.isNaN(covered) ? 0 : covered);
  const isAtEnd = scrollY + innerHeight >= scrollHeight - 1;
  if (isAtEnd || end.getBoundingClientRect().top <= seen) return false;
  scrollBy(0, seen * stepShare);
  return true;
}
