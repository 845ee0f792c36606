// Cards of the shipped or of other notes drawn by a seed, to be read strictly by a person:
//
//   node .ci/ready.mjs --run tests/quality/draw-cards.ts SEED [COUNT] [NOTES]
//
// A card's place in the draw hangs on the seed and its own id alone, so mending one note keeps the rest of a draw.

import { createCompiler } from '#compiler/compile.ts';
import { optionsOf, readNotes } from '#compiler/notes-folder.ts';
import { seededRandom } from '#kit/chance.ts';

export async function main([
  seed = '1',
  count = '150',
  notes = 'notes',
]: readonly string[]): Promise<number> {
  const folder = await readNotes(notes);
  const { cards } = createCompiler()(folder.files, optionsOf(folder));
  // A list is read with its items, which are cards as well.
  const studied = cards.filter(({ kind, tier }) => kind !== 'item' && tier === 'confident');
  const placed = studied.map((card) => ({ card, place: seededRandom(`${seed} ${card.id}`)() }));
  const drawn = placed.sort((a, b) => a.place - b.place).slice(0, Number(count));
  drawn.forEach(({ card }, at) => {
    const from = `${card.note}:${card.line}`;
    const heading = [...card.topic.slice(1), ...card.context].join(' > ');
    process.stdout.write(
      `${at + 1} ${card.id} ${card.kind} ${from}\n   [${heading}]\n   ${card.front}\n   = ${card.back}\n`,
    );
  });
  return 0;
}
