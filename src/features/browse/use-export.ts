import { saveFile } from '#app/save-file.ts';
import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
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
  const now = deck.current();
  const { topics, byId } = now;
  const { states, params, settings } = storage.current();
  const moment = momentOf(clock, settings.rolloverHour);
  const exported = await Promise.all(
    cards.map(async (card) => {
      const face = await deck.face(card);
      const topic = topics[byId.get(card)?.topic ?? -1] ?? [];
      return (
        face &&
        exportedCard(face, topic, {
          state: studiedState(now, states, card),
          recall: recallOfCard({ deck: now, states, now: moment }, card, params.weights),
          history: [],
        })
      );
    }),
  );
  const here = { offset: moment.offset, rolloverHour: settings.rolloverHour };
  const text = cardsCsv(
    exported.filter((card) => card !== undefined),
    here,
  );
  saveFile(new Blob([text], { type: 'text/csv' }), 'recto-cards.csv');
}
