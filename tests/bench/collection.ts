// A collection of notes as people keep them: bullets mostly, a tenth each of tables, math and code.

import type { NoteFile } from '#compiler/compile.ts';
import { seededRandom } from '#kit/chance.ts';

const words =
  'model data feature gradient loss weight sample batch layer signal noise error rate train test split scale cache index query shard queue stream token vector matrix kernel tree forest margin prior bias variance'.split(
    ' ',
  );

export function collection(noteCount: number, blocksPerNote: number): readonly NoteFile[] {
  const random = seededRandom('collection');
  const pick = (): string => words[Math.floor(random() * words.length)] ?? 'word';
  const some = (count: number): string => Array.from({ length: count }, pick).join(' ');
  const block = (): string => {
    const kind = random();
    if (kind < 0.1) return `\n| ${pick()} | ${pick()} |\n|---|---|\n| ${some(2)} | ${some(4)} |\n`;
    if (kind < 0.2) return `- ${some(2)}: $\\frac{${pick()[0]}}{n} \\sum_i x_i$ for ${some(3)}`;
    if (kind < 0.3)
      return `\n\`\`\`python\ndef ${pick()}(x):\n    return x + ${Math.floor(random() * 9)}\n\`\`\`\n`;
    if (kind < 0.35) return `\n## ${some(2)}\n`;
    if (kind < 0.5) return `- **${some(2)}**: ${some(9)}\n  - ${some(6)} because ${some(5)}`;
    if (kind < 0.7) return `- ${some(2)}: a ${some(8)}`;
    return `- ${some(8)}. ${some(9)}, ${some(4)}.`;
  };
  return Array.from({ length: noteCount }, (_, index) => ({
    path: `folder-${index % 20}/note-${index}.md`,
    bytes: new TextEncoder().encode(
      `# ${some(2)}\n${Array.from({ length: blocksPerNote }, block).join('\n')}\n`,
    ),
  }));
}
