// Fits the parameters of FSRS to the answers in the journal, in a worker: asked for in Settings, or by itself.

import { type Asking, askWorker } from '#kit/ask-worker.ts';
import { momentOf, type StudyDay } from '#kit/time.ts';
import type { Fit } from '#scheduler/fit/optimiser.ts';
import type { FitMessage, FitOrder } from '#scheduler/fit/optimiser.worker.ts';
import Optimiser from '#scheduler/fit/optimiser.worker.ts?worker';
import { isTimeToFit, isWorthIt } from '#scheduler/fit/when.ts';
import { undoOf } from '#scheduler/journal.ts';
import { lastFit, paramsKey } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import type { Notices } from '#ui/notices.tsx';
import { failed } from './failed.ts';
import { t } from './fitting-words.ts';
import { keep, kept } from './kept-beside.ts';
import type { Services } from './services.ts';

type Fitting = Pick<Services, 'storage' | 'clock'>;

/** The fit, in force once it is recorded; or how many answers there are, where they are too few. */
export async function fitBeside(
  { storage, clock }: Fitting,
  asking?: Pick<Asking<FitOrder>, 'onDone' | 'signal'>,
): Promise<{ readonly fit: Fit } | { readonly tooFew: number }> {
  const current = storage.current().params.weights;
  const order = storage.answers().then((log) => ({ log, defaults: defaultWeights, current }));
  const answer = await askWorker<FitMessage, FitOrder>(new Optimiser(), order, asking);
  if ('fit' in answer) keep(fittedOn, `${todayOf({ storage, clock })}`);
  return answer;
}

/** Where it is time, and it predicts better. It is told, and can be taken back. */
export async function fitByItself(services: Fitting, notices: Notices): Promise<void> {
  const { storage } = services;
  const { answers, settings, params, configured } = storage.current();
  const days = [Number(kept(fittedOn) ?? Number.NaN), Number(lastFit(configured)?.day)];
  const last = days.filter(Number.isFinite).sort((a, b) => b - a)[0] as StudyDay | undefined;
  if (!isTimeToFit(settings.fitEvery, answers, { last, today: todayOf(services) })) return;
  const answer = await fitBeside(services);
  if (!('fit' in answer) || !isWorthIt(answer.fit)) return;
  // Another tab was faster.
  if (storage.current().params.version !== params.version) return;
  const { weights } = answer.fit;
  const { action } = await storage.record([{ kind: 'configured', key: paramsKey, value: weights }]);
  const takeBack = () =>
    storage
      .record(undoOf(action))
      .then(() => notices.show(t('takenBack')), failed(notices, t('notTakenBack')));
  notices.report(t('byItself'), { label: t('undo'), run: () => void takeBack() });
}

const fittedOn = 'fitted-on';

const todayOf = ({ storage, clock }: Fitting): StudyDay =>
  momentOf(clock, storage.current().settings.rolloverHour).day;
