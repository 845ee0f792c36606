/** A table of words that is written as `grew:grow fell:fall`. */
export const wordPairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(/\s+/).map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to] as const;
    }),
  );
