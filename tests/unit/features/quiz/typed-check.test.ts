import { describe, expect, test } from 'vitest';
import type { Told } from '#deck/label.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { checkTyped } from '#features/quiz/typed/check.ts';
import { withoutTex } from '#features/quiz/typed/tex.ts';
import { aTold } from '../../../builders/quiz.ts';
import { kappa } from '../../../quality/agreement.ts';
import { shippedTexts } from '../../../quality/shipped-texts.ts';
import { type TypedCase, typedAnswers } from '../../../quality/typed-answers.ts';
import { unseenTypedAnswers } from '../../../quality/typed-answers-unseen.ts';

const shipped = vocabularyOf(shippedTexts());

const judgements = (cases: readonly TypedCase[]) =>
  cases.flatMap(({ kind = 'question', asked, expected, items, answers }) => {
    const question = { kind, frontText: asked, backText: expected, ...(items ? { items } : {}) };
    return answers.map(
      ([typed, judged]) => [judged, checkTyped(question, typed, shipped).verdict] as const,
    );
  });

const check = (expected: string, typed: string, notes: readonly Told[] = [], front = 'Which?') =>
  checkTyped(
    { kind: 'question', frontText: front, backText: expected },
    typed,
    vocabularyOf(notes),
  );

describe('the check of typed answers agrees with a person', () => {
  test('on 150 answers to cards of the shipped notes', () => {
    const pairs = judgements(typedAnswers);
    expect(pairs).toHaveLength(150);
    expect(kappa(pairs)).toBeGreaterThan(0.85);
  });

  test('on answers that it was not made with, of other fields and languages', () => {
    expect(kappa(judgements(unseenTypedAnswers))).toBeGreaterThan(0.75);
  });
});

describe('a short answer', () => {
  test.each([
    ['Canberra', 'canberra', 'case'],
    ['Époisses', 'epoisses', 'accents'],
    ['random forest', 'Random forests', 'plural'],
    ['Canberra', 'Canbera', 'a slip'],
    ['overfitting', 'over-fitting', 'a hyphen'],
    ['normalisation', 'normalization', 'another spelling'],
    ['ミトコンドリア', 'ﾐﾄｺﾝﾄﾞﾘｱ', 'half-width letters'],
    ['Straße', 'strasse', 'a double s'],
  ])('%s is right as %s: %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('right');
  });

  test.each([
    ['hypertension', 'hypotension'],
    ['supervised learning', 'unsupervised learning'],
    ['macro average', 'micro average'],
    ['L1', 'L2'],
    ['1648', '1684'],
    ['東京', '京都'],
  ])('%s is not %s', (expected, typed) => {
    expect(check(expected, typed).verdict).not.toBe('right');
  });

  test('that is the name of another card is wrong, however alike it looks', () => {
    const mnar = aTold({ id: 'mnar', kind: 'reverse', backText: 'MNAR' });
    const mcar = aTold({ id: 'mcar', kind: 'reverse', backText: 'MCAR' });
    const found = checkTyped(mnar, 'mcar', vocabularyOf([mnar, mcar]));
    expect(found).toMatchObject({ verdict: 'wrong', insteadOf: 'mcar' });
  });
});

test('initials stand for a name, also where the notes do not say so', () => {
  expect(check('RPC', 'remote procedure call').verdict).toBe('right');
  expect(check('remote procedure call', 'rpc').verdict).toBe('right');
  expect(check('RPC', 'remote call').verdict).toBe('wrong');
});

test('the beginning of a word stands for it, where it is no word of its own', () => {
  expect(check('candidate generation', 'candidate gen').verdict).toBe('right');
  expect(check('overfitting', 'over').verdict).toBe('wrong');
});

describe('a number with a unit', () => {
  test.each([
    ['About 51 GB.', '51.2 gigabytes'],
    ['One terabyte.', '1 TB'],
    ['50 ms', '0.05 s'],
    ['2 hours', '120 min'],
    ['About 51 GB, from $10^8 \\cdot 128 \\cdot 4$ bytes.', '1e8 * 128 * 4 bytes'],
  ])('%s is right as %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('right');
  });

  test.each([
    ['About 51 GB.', '51 MB'],
    ['One terabyte.', 'one gigabyte'],
    ['50 ms', '50 s'],
    ['50 ms', '50 GB'],
  ])('%s is not %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('wrong');
  });

  test('may be typed without it', () => {
    expect(check('About 51 GB.', '51').verdict).toBe('right');
  });
});

describe('a formula in words', () => {
  const index = 'sensitivity plus specificity minus one';
  const count = 'row total times column total, divided by the grand total';
  test.each([
    [index, 'sens + spec - 1'],
    [index, 'specificity plus sensitivity minus 1'],
    [count, '(row total * column total) / grand total'],
  ])('%s is right as %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('right');
  });

  test.each([
    [index, 'sensitivity minus specificity'],
    [count, 'row total plus column total'],
    ['clicks divided by impressions', 'impressions / clicks'],
  ])('%s is not %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('wrong');
  });

  test('that names what the notes do not is judged by its words', () => {
    expect(check('clicks divided by impressions', 'clicks / views').coverage).toBeGreaterThan(0);
  });
});

describe('a long answer', () => {
  const expected = 'One slow machine holds up all others during synchronous training.';

  test('names what was missed, the most telling word first', () => {
    const question = { kind: 'question' as const, frontText: 'Why?', backText: expected };
    const { missed } = checkTyped(question, 'a slow machine in training', shipped);
    expect(missed[0]).toBe('synchronous');
    const formula = 'Events that cannot happen together, $P(A ∩ B) = 0$';
    expect(check(formula, 'something else').missed).not.toContain('0');
  });

  test('may leave out reasons and examples', () => {
    const answer = 'When a false alarm is costly, such as blocking an account.';
    expect(check(answer, 'if false alarms are costly').verdict).toBe('right');
  });

  test('that gives a number within a range of the notes does not contradict them', () => {
    const range = '55 to 65 °C for three days, which kills the seeds of most weeds';
    expect(check(range, '60 degrees').opposite).toBeUndefined();
    expect(check(range, '80 degrees').opposite).toEqual({ said: '80', meant: '55' });
    const change = 'the share rose from 60 to 90 percent within a year';
    expect(check(change, 'from 60 to 80 percent within a year').opposite?.said).toBe('80');
  });

  test('that says the opposite is wrong, and the words are shown', () => {
    expect(
      check('Power falls with a lower level.', 'power rises with a lower level'),
    ).toMatchObject({
      verdict: 'wrong',
      opposite: { said: 'rises', meant: 'falls' },
    });
  });

  test.each([
    [
      'The share of the rows in which it has a value.',
      'the share of rows in which it has no value',
    ],
    ['No later stage can bring back what it misses.', 'later stages can bring back what it misses'],
    ['A measure of harm, such as hides, that must not rise.', 'a measure of harm that must rise'],
    ['They may never have been looked at.', 'they were looked at but not clicked'],
  ])('that denies what the notes say, or says what they deny, is wrong: %s', (expected, typed) => {
    const { verdict, opposite } = check(expected, typed);
    expect([verdict, opposite?.said === opposite?.meant]).toEqual(['wrong', false]);
  });

  test.each([
    [
      'No later stage can bring back what it misses.',
      'later stages cannot bring back what it misses',
    ],
    ['The estimate is not affected by outliers.', 'the estimate is unaffected by outliers'],
    ['It keeps small gradients from becoming zero.', 'so that small gradients do not become zero'],
    ['No: it keeps the order of the classes.', 'no, the order of the classes is kept'],
  ])('that denies the same in other words is right: %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('right');
  });

  test.each([
    ['Replaces a number by the interval that it falls into.', 'replaces an interval by a number'],
    [
      'The model is worse than always predicting the mean.',
      'always predicting the mean is worse than the model',
    ],
  ])('whose sides have changed places is wrong, and says so: %s', (expected, typed) => {
    expect(check(expected, typed)).toMatchObject({ verdict: 'wrong', isOutOfOrder: true });
  });

  test('that goes on after its example wants that, too', () => {
    const answer = 'A measure of harm, such as hides and complaints, that must not rise.';
    expect(check(answer, 'it measures harm').verdict).toBe('partly');
    expect(check(answer, 'a measure of harm that must not rise').verdict).toBe('right');
  });

  test('of two halves wants what each says alone', () => {
    const answer = 'Flag each row after a long gap and take a running sum of the flags.';
    expect(check(answer, 'flag the rows after a long gap').verdict).toBe('partly');
  });

  test('whose halves are swapped is wrong', () => {
    const answer = 'Type I stays fixed, Type II becomes rarer.';
    expect(check(answer, 'Type II stays fixed, Type I becomes rarer').verdict).toBe('wrong');
    expect(check(answer, 'Type II becomes rarer, Type I stays fixed').verdict).toBe('right');
  });

  test('may use the abbreviations that the notes define', () => {
    const notes = [aTold({ frontText: 'LTR (learning to rank)', backText: 'orders results' })];
    const answer = 'Supervised learning to rank.';
    expect(check(answer, 'supervised LTR', notes).verdict).toBe('right');
    expect(check(answer, 'supervised LTR').verdict).not.toBe('right');
  });

  test('may use another name that the notes give', () => {
    const notes = [
      aTold({
        kind: 'definition',
        frontText: 'Sensitivity',
        backText: 'another name for the true-positive rate.',
      }),
    ];
    const answer = 'The true-positive rate among patients.';
    expect(check(answer, 'sensitivity among patients', notes).verdict).toBe('right');
  });

  test('is the same in another order, also without spaces between words', () => {
    const answer = '模型在训练数据上误差很低，但在新数据上误差很高。';
    expect(check(answer, '新数据上误差高，训练数据上误差低').verdict).not.toBe('wrong');
  });
});

test('a number that is worked out further on is the answer alone', () => {
  const answer = 'About 15 %, from $((0.009)/(0.009+0.0495))≈0.154$.';
  const front = 'How many alarms are right?';
  const verdicts = ['15%', '0.154', '90 %'].map((typed) => check(answer, typed, [], front).verdict);
  expect(verdicts).toEqual(['right', 'right', 'wrong']);
});

describe('a number', () => {
  test.each([
    ['About 16 %: the few ill are outnumbered.', '0.16'],
    ['About 16 %: the few ill are outnumbered.', '16'],
    ['34\u202f650', '34,650'],
    ['One third: of three families one has two girls.', '1/3'],
    ['Twenty-three: with 365 equally likely days.', '23'],
    ['0.1', 'one tenth'],
    ['Three eighths: three of the eight outcomes have two heads.', '3/8'],
    ['It multiplies it by four.', 'quadruples it'],
  ])('%s is right as %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('right');
  });

  test.each([
    ['About 16 %: the few ill are outnumbered.', '95 %'],
    ['34\u202f650', '5775'],
    ['About 43 minutes.', '4.3'],
    ['100', '1000'],
  ])('%s is not %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('wrong');
  });
});

describe('a formula', () => {
  test.each([
    ['$\\dfrac{n!}{(n-k)!}$', 'n!/(n-k)!'],
    ['$\\dfrac{\\sigma}{\\sqrt{n}}$', 'sigma / sqrt(n)'],
    ['$1 - (1-p)^n$', '-(1-p)**n + 1'],
    ['$P(\\text{not } A) = 1 - P(A)$.', '1 - P(A)'],
    ['$\\dfrac{2PR}{P + R}$, the harmonic mean of precision and recall.', '2*P*R/(R+P)'],
    ['$\\dbinom{n}{k} p^k (1-p)^{n-k}$', 'C(n,k) p^k (1-p)^(n-k)'],
    ['$1 - (5/6)^4 \\approx 0.518$', '0.52'],
  ])('%s is right as %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('right');
  });

  test.each([
    ['$\\dfrac{n!}{(n-k)!}$', 'n!/(k!(n-k)!)'],
    ['$\\dfrac{\\sigma}{\\sqrt{n}}$', 'sigma/n'],
    ['$\\dfrac{TP + TN}{TP + TN + FP + FN}$', 'TP/(TP+FP)'],
    ['$O(n \\log k)$', 'O(n log n)'],
    ['$\\operatorname{Var}(X) = E[X^2] - E[X]^2$', 'E[X]^2 - E[X^2]'],
  ])('%s is not %s', (expected, typed) => {
    expect(check(expected, typed).verdict).toBe('wrong');
  });
});

describe('steps', () => {
  const question = {
    kind: 'sequence' as const,
    frontText: 'Degrees of automation: all 4 in order?',
    backText: 'human only\nshadow mode\npartial automation\nfull automation',
  };
  const said = (typed: string) => checkTyped(question, typed, shipped);

  test('are right in their order, however they are parted', () => {
    const answers = [
      'humans only, then shadow mode, then partial and then full automation',
      'human only -> shadow mode -> partial automation -> full automation',
      'human only shadow mode partial automation full automation',
    ];
    expect(answers.map((typed) => said(typed).verdict)).toEqual(['right', 'right', 'right']);
  });

  test('count in part where some are left out, which are named, or where two have changed places', () => {
    expect(said('human only, partial automation, full automation')).toMatchObject({
      verdict: 'partly',
      missed: ['shadow mode'],
      isOutOfOrder: false,
    });
    expect(said('human only, partial automation, shadow mode, full automation')).toMatchObject({
      verdict: 'partly',
      isOutOfOrder: true,
    });
  });

  test('are wrong backwards', () => {
    expect(said('full automation, partial automation, shadow mode, human only').verdict).toBe(
      'wrong',
    );
  });
});

describe('a list', () => {
  const question = {
    kind: 'list' as const,
    frontText: 'What determines the power of a test?',
    backText: '',
    items: ['effect size', 'sample size', 'outcome variance'],
  };

  test('is checked item by item, in any order', () => {
    const found = checkTyped(question, 'variance of the outcome and the sample size', shipped);
    expect(found.itemsHad).toEqual([false, true, true]);
    expect(found).toMatchObject({ verdict: 'partly', missed: ['effect size'] });
  });
});

test('a command that nobody knows is a word, whatever its name', () => {
  for (const name of ['constructor', 'toString', 'valueOf', 'unknown'])
    expect(withoutTex(`$\\${name} x$`)).toBe(`${name} x`);
});

test('nothing typed is wrong, and nothing is thrown at strange text', () => {
  for (const typed of [
    '',
    '   ',
    '\\frac{',
    '((((((',
    '$$',
    '💥',
    '='.repeat(5000),
    'a'.repeat(100_000),
  ])
    expect(check('A plain answer.', typed).verdict).toBe('wrong');
});
