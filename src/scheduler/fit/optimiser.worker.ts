// The optimiser beside the screen. The page sends the answers, hears now and then which share is done, and at last the
// fit, or how many answers there are where they are too few. To cancel, it ends the worker.

import { answerWith } from '#kit/answer-worker.ts';
import { finish } from '#kit/steps.ts';
import type { AnswerLog } from '../answer-log.ts';
import { historiesOf } from './history.ts';
import { type Fit, type FitRequest, fitWeights } from './optimiser.ts';
import { enoughTests } from './when.ts';

export interface FitOrder extends Omit<FitRequest, 'histories'> {
  readonly log: AnswerLog;
}

export type FitMessage =
  | { readonly done: number }
  | { readonly fit: Fit }
  | { readonly tooFew: number };

const tell = (message: FitMessage): void => self.postMessage(message);

answerWith(({ log, defaults, current }: FitOrder): FitMessage => {
  const histories = historiesOf(log);
  const answers = histories.scored.reduce((sum, scored) => sum + scored, 0);
  if (answers < enoughTests) return { tooFew: answers };
  return { fit: finish(fitWeights({ histories, defaults, current }), (done) => tell({ done })) };
});
