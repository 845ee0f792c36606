// How it is asked: the way, how many, against which clock, and whether it counts.

import { useId } from 'react';
import type { CardId } from '#deck/card.ts';
import { Switch } from '#ui/fields.tsx';
import { Row } from '#ui/row.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { mayHaveChoices } from '../questions/choices.ts';
import { followUpsAsked } from '../questions/follow-ups.ts';
import type { Pool } from '../questions/select.ts';
import { type Role, roles } from '../roles.ts';
import { type How, hows, lengths, paces, type QuizSetup } from '../setup.ts';
import { t } from '../words.ts';
import styles from './page.module.css';

interface Props {
  readonly setup: QuizSetup;
  readonly pool: Pool;
  readonly cards: readonly CardId[];
  readonly onChange: (setup: QuizSetup) => void;
}

export function HowSection({ setup, pool, cards, onChange }: Props) {
  const set = (change: Partial<QuizSetup>) => onChange({ ...setup, ...change });
  const isMock = setup.how === 'mock';
  const isChoice = setup.how === 'choice';
  const questions = setup.length === 'all' ? cards.length : Math.min(setup.length, cards.length);
  const withoutChoice = cards.length > 0 && !mayHaveChoices(cards, pool.deck);
  return (
    <section className={styles.section} aria-labelledby="quiz-how">
      <h2 id="quiz-how" className="heading">
        {t('how')}
      </h2>
      <Ways how={setup.how} withoutChoice={withoutChoice} onChange={(how) => set({ how })} />
      <Row name={t('length')} hint={isMock && questions > 0 ? sayFollowUps(questions) : undefined}>
        <Segmented
          label={t('length')}
          choices={lengths.map((value) => ({ value, label: value === 'all' ? t('all') : value }))}
          value={setup.length}
          onChange={(length) => set({ length })}
        />
      </Row>
      {isMock ? <MockRows setup={setup} set={set} /> : null}
      {isChoice ? (
        <Row name={t('schedule')} hint={t('practiceHint')} />
      ) : (
        <>
          <SwitchRow
            name={t('schedule')}
            hint={t('scheduleHint')}
            checked={setup.counts}
            onChange={(counts) => set({ counts })}
          />
          <SwitchRow
            name={t('confidence')}
            hint={t('confidenceHint')}
            checked={setup.asksConfidence}
            onChange={(asksConfidence) => set({ asksConfidence })}
          />
        </>
      )}
    </section>
  );
}

/** What the length does not tell: how many are asked in all. */
function sayFollowUps(questions: number): string {
  const each = followUpsAsked(questions);
  return t('lengthOfMock', { n: each, most: questions * (1 + each) });
}

const hints = {
  recall: 'recallHint',
  choice: 'choiceHint',
  typed: 'typedHint',
  mock: 'mockHint',
} as const;

function Ways({
  how,
  withoutChoice,
  onChange,
}: {
  how: How;
  withoutChoice: boolean;
  onChange: (how: How) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.ways}>
      <legend className="unseen">{t('how')}</legend>
      {hows.map((way) => {
        const isClosed = way === 'choice' && withoutChoice;
        return (
          <label key={way} data-closed={isClosed || undefined}>
            <input
              type="radio"
              name={name}
              checked={how === way}
              disabled={isClosed}
              onChange={() => onChange(way)}
            />
            <span>
              <b>{t(way)}</b>
              <small>{t(isClosed ? 'choiceNone' : hints[way])}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function MockRows({ setup, set }: { setup: QuizSetup; set: (change: Partial<QuizSetup>) => void }) {
  return (
    <>
      <Row name={t('time')} hint={t('timeHint')}>
        <Segmented
          label={t('time')}
          choices={paces.map((value) => ({
            value,
            label: value === 'off' ? t('off') : t('seconds', { seconds: value }),
          }))}
          value={setup.pace}
          onChange={(pace) => set({ pace })}
        />
      </Row>
      {setup.scope.interview === undefined ? (
        <Row name={t('role')} hint={t('roleHint')}>
          <select
            aria-label={t('role')}
            value={setup.role}
            onChange={(event) => set({ role: event.target.value as Role })}
          >
            {['any' as const, ...roles.filter((role) => role !== 'any')].map((role) => (
              <option key={role} value={role}>
                {t(role)}
              </option>
            ))}
          </select>
        </Row>
      ) : null}
    </>
  );
}

function SwitchRow({
  name,
  hint,
  ...state
}: {
  name: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <Row name={name} hint={hint} isLabel>
      <Switch label={name} {...state} />
    </Row>
  );
}
