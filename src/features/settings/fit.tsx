// "Fit to your memory": what the answers so far say of this learner's own forgetting.

import { useNow, useSnapshot } from '#app/snapshot.ts';
import type { Fit as Fitted } from '#scheduler/fit/optimiser.ts';
import { enoughAnswers, enoughTests, isWorthIt } from '#scheduler/fit/when.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { defaultParams, lastFit, paramsKey } from '#scheduler/params.ts';
import type { Weights } from '#scheduler/weights.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { Button } from '#ui/button.tsx';
import { longDateSeenFrom } from '#ui/format.ts';
import { Progress } from '#ui/progress.tsx';
import { Row } from '#ui/row.tsx';
import { closeWords } from './close-words.ts';
import { named, OneOf } from './one-of.tsx';
import styles from './page.module.css';
import { useIsSought } from './search.tsx';
import { useFit } from './use-fit.ts';
import { useRecordAnew } from './use-record-anew.ts';
import { t } from './words.ts';

export function Fit() {
  const { answers, params } = useSnapshot();
  const { fitting, fit, forget, cancel } = useFit();
  const { record, done } = useRecordAnew();
  const undoable = useUndoable(record);
  const isSought = useIsSought(t('fit'), t('fitHint'), closeWords.fit);
  if (!isSought) return null;
  /** `null` are the defaults. */
  const put = async (value: Weights | null) => {
    const drafts: EntryDraft[] = [{ kind: 'configured', key: paramsKey, value }];
    // Else the next fit by itself would take it back.
    if (!value) drafts.push({ kind: 'configured', key: 'fitEvery', value: 'never' });
    if (await undoable(drafts, t(value ? 'fitUsed' : 'fitForgotten'))) forget();
  };
  const isFitting = fitting.step === 'fitting';
  const isTaken = done !== undefined;
  const enough = answers >= enoughAnswers;
  return (
    <Row
      name={t('fit')}
      hint={
        <>
          {t('fitHint')}
          <br />
          <span>{enough ? <LastFit /> : t('fitNeeds', { n: answers, enough: enoughAnswers })}</span>
        </>
      }
    >
      <div className={styles.field}>
        {params.version === defaultParams.version ? null : (
          <Button look="text" disabled={isTaken} onClick={() => put(null)}>
            {t('fitReset')}
          </Button>
        )}
        {isFitting ? (
          <Button look="second" onClick={cancel}>
            {t('cancel')}
          </Button>
        ) : (
          <Button look="second" disabled={!enough || isTaken} onClick={fit}>
            {t('fitNow')}
          </Button>
        )}
      </div>
      <div className={styles.outcome}>
        {isFitting ? (
          <Progress of={t('fit')} done={fitting.done} say={(share) => t('fitting', { share })} />
        ) : null}
        {isTaken ? (
          <Progress of={t('fit')} done={done} say={(share) => t('fitTaken', { share })} />
        ) : null}
      </div>
      <div className={styles.outcome} aria-live="polite">
        {fitting.step === 'too-few' ? (
          <p>{t('fitTooFew', { n: fitting.answers, enough: enoughTests })}</p>
        ) : null}
        {fitting.step === 'failed' ? <p>{t('fitFailed')}</p> : null}
        {fitting.step === 'fitted' && !isTaken ? <Outcome fit={fitting.fit} onUse={put} /> : null}
      </div>
    </Row>
  );
}

/** How often this is done without being asked. */
export const FitByItself = () => (
  <OneOf setting="fitEvery" hint={t('fitEveryHint')} choices={named('week', 'month', 'never')} />
);

/** When the parameters in force were fitted. */
function LastFit() {
  const { configured } = useSnapshot();
  const { day } = useNow();
  const last = lastFit(configured);
  return last && last.value !== null
    ? t('fittedOn', { date: longDateSeenFrom(last.day, day) })
    : t('neverFitted');
}

function Outcome({ fit, onUse }: { fit: Fitted; onUse: (weights: Weights) => void }) {
  const { weights, answers } = fit;
  if (!isWorthIt(fit)) return <p>{t('fitNoBetter', { n: answers })}</p>;
  return (
    <>
      <p>{t('fitBetter', { n: answers })}</p>
      <Button look="second" onClick={() => onUse(weights)}>
        {t('fitUse')}
      </Button>
    </>
  );
}
