// What is said of a file that was read: where it is now, what to do with it, and what is not in it; or why it was not.

import { leftOutKinds } from '#storage/exchange/left-out.ts';
import { locale } from '#ui/format.ts';
import type { Imported } from './use-import.ts';
import { t } from './words.ts';

type Saved = Extract<Imported, { file: Blob }>;

export function ImportedFile({ imported }: { imported: Saved }) {
  const sentences = [saved(imported), ...cameBack(imported), ...omitted(imported)];
  return <p>{sentences.filter((sentence) => sentence !== '').join(' ')}</p>;
}

function saved(imported: Saved): string {
  const { from, count: n, name } = imported;
  if (from !== 'table') {
    if (n > 0) return t('packageSaved', { n, name });
    return imported.cameBack > 0 ? '' : t('packageEmpty');
  }
  if (n === 0) return t('tableEmpty');
  return imported.isZip ? t('longTableSaved', { n, name }) : t('tableSaved', { n, name });
}

function cameBack(imported: Saved): readonly string[] {
  if (imported.from === 'table' || imported.cameBack === 0) return [];
  return [
    t('cameBack', { n: imported.cameBack }),
    imported.reviews > 0 ? t('cameBackReviews', { n: imported.reviews }) : t('cameBackAsItWas'),
  ];
}

function omitted(imported: Saved): readonly string[] {
  const { skipped, missing } = imported.from === 'table' ? { skipped: 0, missing: 0 } : imported;
  const { tags = 0, ...others } = imported.leftOut;
  const things = leftOutKinds.flatMap((kind) => {
    const n = kind === 'tags' ? 0 : (others[kind] ?? 0);
    return kind === 'tags' || n === 0 ? [] : t(`leftOut-${kind}`, { n });
  });
  return [
    skipped > 0 ? t('packageSkipped', { n: skipped }) : '',
    missing > 0 ? t('packageMissing', { n: missing }) : '',
    things.length > 0 ? t('leftOut', { things: listed.format(things) }) : '',
    tags > 0 ? t('severalTags', { n: tags }) : '',
  ];
}

export function refused({ of, problem }: Extract<Imported, { from: 'nothing' }>): string {
  switch (problem) {
    case 'not-this-format':
      return t(of === 'mochi' ? 'noMochi' : 'noAnki');
    case 'no-table':
      return t('noTable');
    case 'newer':
      return t('newerAnki');
    case 'damaged':
      return t('packageDamaged');
    case 'too-large':
      return t(of === 'table' ? 'tableTooLarge' : 'packageTooLarge');
    case 'encrypted':
      return t('encrypted');
  }
}

const listed = new Intl.ListFormat(locale);
