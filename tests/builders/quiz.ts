// Small builders for what a quiz is made of.

import type { Told } from '#deck/vocabulary.ts';
import { cardId } from './scheduling.ts';

let made = 0;

export function aTold(parts: Partial<Omit<Told, 'id'>> & { readonly id?: string } = {}): Told {
  made += 1;
  const { id = `told-${made}`, ...rest } = parts;
  return { kind: 'question', frontText: 'Which?', backText: 'This one.', ...rest, id: cardId(id) };
}
