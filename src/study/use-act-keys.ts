import { useKeys } from '#ui/use-keys.ts';

/** The keys of what is done with a card, or with several. As in Anki, where the second of some is about all cards of the same lines. */
export function useActKeys({
  flag,
  skip,
  stop,
}: Readonly<Record<'flag' | 'skip' | 'stop', () => void>>): void {
  useKeys({ f: flag, '*': flag, '-': skip, '=': skip, '@': stop, '!': stop });
}
