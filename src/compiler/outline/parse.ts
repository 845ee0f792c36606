// The markdown parser, behind one file.

import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type MathBlock = Extract<RootContent, { type: 'math' }>;

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

export const parseMarkdown = (text: string): Root => processor.parse(text);
