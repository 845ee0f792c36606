// Scales and lines. The one file that knows d3; all else speaks of study days and values.

import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveLinear, curveMonotoneX, line } from 'd3-shape';
import { dayMs, type StudyDay, studyDay } from '#kit/time.ts';

/** A place in time: study days, with fractions of a day where a curve runs between them. */
export type DayNumber = number;

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Scale {
  /** Pixels. */
  readonly at: (value: number) => number;
  /** Round values, about as many as asked for; of a time scale, whole days only. */
  readonly ticks: (count: number) => readonly number[];
}

export function valueScale(values: Span, pixels: Span): Scale {
  const scale = scaleLinear([values.from, values.to], [pixels.from, pixels.to]);
  return { at: (value) => scale(value), ticks: (count) => scale.ticks(count) };
}

/** Of what is counted: there is no half of a card, so its ticks are whole. */
export function countScale(counts: Span, pixels: Span): Scale {
  const { at, ticks } = valueScale(counts, pixels);
  return { at, ticks: (count) => ticks(count).filter(Number.isInteger) };
}

/** Ticks fall on days, Mondays or firsts of months, whichever leaves them far enough apart. */
export function dayScale(days: Span, pixels: Span): Scale {
  const scale = scaleUtc(
    [new Date(days.from * dayMs), new Date(days.to * dayMs)],
    [pixels.from, pixels.to],
  );
  return {
    at: (day) => scale(new Date(day * dayMs)),
    ticks: (count) =>
      scale
        .ticks(count)
        .map((date): StudyDay => studyDay(date.getTime() / dayMs))
        .filter(Number.isInteger),
  };
}

export interface Point {
  readonly day: DayNumber;
  readonly value: number;
}

export interface Plane {
  readonly x: Scale;
  readonly y: Scale;
}

/** `smooth` never overshoots: a curve between two values stays between them. */
export type Bend = 'straight' | 'smooth';

const curves = { straight: curveLinear, smooth: curveMonotoneX };

export const linePath = (points: readonly Point[], { x, y }: Plane, bend: Bend): string =>
  line<Point>(
    ({ day }) => x.at(day),
    ({ value }) => y.at(value),
  ).curve(curves[bend])(points) ?? '';
