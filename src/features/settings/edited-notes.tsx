// Lines that were edited in the app and are not in the notes yet: handed out as a patch.

import { saveFile } from '#app/save-file.ts';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { patchOf } from '#deck/patch.ts';
import { addTo } from '#kit/groups.ts';
import { type CardEdit, editsOf } from '#scheduler/card-edits.ts';
import { ownEdit } from '#study/edited-lines.ts';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from './row.tsx';
import { useIsSought } from './search.tsx';
import { t } from './words.ts';

export function EditedNotes() {
  const services = useServices();
  const notices = useNotices();
  const attempt = useAttempt(t('noPatchMade'));
  const { configured } = useSnapshot();
  const edits = [...editsOf(configured)].filter(([, { version }]) => version === undefined);
  if (edits.length === 0) return null;

  const hand = async () => {
    const patch = await patchFor(services, edits);
    if (patch === '') return notices.show(t('noPatch'));
    saveFile(new Blob([patch], { type: 'text/x-diff' }), 'recto-edits.patch');
    notices.show(t('patchSaved'));
  };
  return (
    <Section title={t('editedNotes')}>
      <Edits n={edits.length} onHand={() => void attempt(hand)} />
    </Section>
  );
}

function Edits({ n, onHand }: { n: number; onHand: () => void }) {
  const isSought = useIsSought(t('editsHere', { n }), t('editsHint'), t('exportPatch'));
  if (!isSought) return null;
  return (
    <Row name={t('editsHere', { n })} hint={t('editsHint')}>
      <Button look="second" onClick={onHand}>
        {t('exportPatch')}
      </Button>
    </Row>
  );
}

/** One patch for all notes. Edits whose lines the notes have changed since are left out. */
async function patchFor(
  { deck }: ReturnType<typeof useServices>,
  edits: readonly (readonly [Parameters<typeof deck.face>[0], CardEdit])[],
): Promise<string> {
  const byNote = new Map<string, CardEdit[]>();
  for (const [card, edit] of edits) {
    const face = await deck.face(card).catch(() => undefined);
    const own = face && ownEdit(face, edit);
    // The card says where its lines are now: others may have come before them.
    if (face && own) addTo(byNote, face.note, { ...own, from: face.line, to: face.endLine });
  }
  const patches = [...byNote].map(async ([note, own]) => {
    const source = await deck.source(note).catch(() => undefined);
    const changes = own.map(({ from, to, text }) => ({
      from,
      to,
      lines: text === '' ? [] : text.split('\n'),
    }));
    return (source && patchOf(note, source.text, changes)) ?? '';
  });
  return (await Promise.all(patches)).join('');
}
