/**
 * Takes the answers to questions in the order in which they were asked: one that comes after that of a later question
 * is dropped, and so is `undefined`, which is no answer.
 */
export function inOrder<Answer>(take: (answer: Answer) => void) {
  let asked = 0;
  let taken = 0;
  return async (question: Promise<Answer | undefined>): Promise<void> => {
    const mine = ++asked;
    const answer = await question;
    if (answer === undefined || mine < taken) return;
    taken = mine;
    take(answer);
  };
}
