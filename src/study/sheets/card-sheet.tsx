// One sheet over a card, whichever was asked for.

import { unreachable } from '#kit/invariant.ts';
import { Sheet } from '#ui/sheet.tsx';
import { CardMenu } from './card-menu.tsx';
import type { CardSheetProps } from './card-sheet-props.ts';
import { EditSheet } from './edit-sheet.tsx';
import { FlagSheet } from './flag-sheet.tsx';
import { InfoSheet } from './info-sheet.tsx';
import { NoteSheet } from './note-sheet.tsx';
import { t } from './words.ts';

const titleOf = {
  menu: 'menuTitle',
  edit: 'editLines',
  note: 'noteTitle',
  flag: 'flag',
  info: 'info',
} as const;

export function CardSheet(props: CardSheetProps) {
  const { kind, onClose } = props;
  return (
    <Sheet
      title={t(titleOf[kind])}
      look={kind === 'menu' || kind === 'flag' ? 'menu' : 'page'}
      closeLabel={t('close')}
      onClose={onClose}
    >
      <Inside {...props} />
    </Sheet>
  );
}

function Inside(props: CardSheetProps) {
  switch (props.kind) {
    case 'menu':
      return <CardMenu {...props} />;
    case 'edit':
      return <EditSheet {...props} />;
    case 'note':
      return <NoteSheet {...props} />;
    case 'flag':
      return <FlagSheet {...props} />;
    case 'info':
      return <InfoSheet {...props} />;
    default:
      return unreachable(props.kind);
  }
}
