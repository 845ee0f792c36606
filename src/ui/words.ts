// The words of a room, in one place (`words.ts` of each room), so that a translation is another table.
// `{name}` takes a value, `*…*` is emphasis, and a pair of sentences is chosen by the number `{n}`.

import { createElement, type ReactNode } from 'react';
import { number } from './format.ts';

type Sentence = string | { readonly one: string; readonly other: string };

type Blanks<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
type Values<Entry> = Entry extends { one: infer One; other: infer Other }
  ? { readonly [Name in Blanks<One> | Blanks<Other> | 'n']: Name extends 'n' ? number : Value }
  : { readonly [Name in Blanks<Entry>]: Value };
type Value = string | number;
type Fill<Entry> = keyof Values<Entry> extends never ? [] : [values: Values<Entry>];

interface Words<Table> {
  /** The sentence as plain text. */
  readonly t: <Key extends keyof Table>(key: Key, ...fill: Fill<Table[Key]>) => string;
  /** The sentence with its emphasis as elements. */
  readonly rich: <Key extends keyof Table>(key: Key, ...fill: Fill<Table[Key]>) => ReactNode[];
}

export function words<const Table extends Readonly<Record<string, Sentence>>>(
  table: Table,
): Words<Table> {
  return {
    t: (key, ...[values]) => fillIn(pick(table[key], values).replaceAll('*', ''), values),
    rich: (key, ...[values]) =>
      // Split before the blanks are filled: a note may hold asterisks of its own.
      pick(table[key], values)
        .split('*')
        .map((part, index) => emphasised(fillIn(part, values), index)),
  };
}

type Given = Readonly<Record<string, Value>> | undefined;

function pick(sentence: Sentence | undefined, values: Given): string {
  if (sentence === undefined) return '';
  if (typeof sentence === 'string') return sentence;
  return values?.n === 1 ? sentence.one : sentence.other;
}

const fillIn = (text: string, values: Given): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values?.[name] ?? '';
    return typeof value === 'number' ? number(value) : value;
  });

const emphasised = (text: string, index: number): ReactNode =>
  index % 2 === 1 ? createElement('b', { key: index }, text) : text;
