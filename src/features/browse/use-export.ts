import { saveFile } from '#app/save-file.ts';
import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { pathOfCard } from '#deck/topic.ts';
import { stateOf } from '#scheduler/memory.ts';

/** Saves cards as a table that spreadsheets read. The writer of tables is loaded when it is needed. */
export async function saveExport(
  { deck, storage }: Services,
  cards: readonly CardId[],
): Promise<void> {
  const [{ cardsCsv }, { exportedCard }] = await Promise.all([
    import('#storage/exchange/tables.ts'),
    import('#storage/exchange/exported-card.ts'),
  ]);
  const now = deck.current();
  const { states } = storage.current();
  const exported = await Promise.all(
    cards.map(async (card) => {
      const face = await deck.face(card);
      return face && exportedCard(face, pathOfCard(now, card), stateOf(states, card), []);
    }),
  );
  const text = cardsCsv(exported.filter((card) => card !== undefined));
  saveFile(new Blob([text], { type: 'text/csv' }), 'recto-cards.csv');
}
