import { saveFile } from '#app/save-file.ts';
import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { pathOfCard } from '#deck/topic.ts';
import { momentOf } from '#kit/time.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { studiedState } from '#scheduler/studied.ts';

/** Saves cards as a table that spreadsheets read. The writer of tables is loaded when it is needed. */
export async function saveExport(
  { deck, storage, clock }: Services,
  cards: readonly CardId[],
): Promise<void> {
  const [{ cardsCsv }, { exportedCard }] = await Promise.all([
    import('#storage/exchange/tables.ts'),
    import('#storage/exchange/exported-card.ts'),
  ]);
  const view = { deck: deck.current(), states: storage.current().states };
  const { params, settings } = storage.current();
  const now = momentOf(clock, settings.rolloverHour);
  const exported = await Promise.all(
    cards.map(async (card) => {
      const face = await deck.face(card);
      const known = {
        state: studiedState(view.deck, view.states, card),
        recall: recallOfCard({ ...view, now }, card, params.weights),
        history: [],
      };
      return face && exportedCard(face, pathOfCard(view.deck, card), known);
    }),
  );
  const here = { offset: now.offset, rolloverHour: settings.rolloverHour };
  const found = exported.filter((card) => card !== undefined);
  saveFile(new Blob([cardsCsv(found, here)], { type: 'text/csv' }), 'recto-cards.csv');
}
