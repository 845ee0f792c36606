// A stream of bytes as lines, without their ends, as they come by.

import { joinedBytes } from '#kit/bytes.ts';

interface LineLimits {
  readonly mostBytes: number;
  readonly longestLine: number;
}

/** What comes is not what was sent, or too much of it: a few bytes can be zipped up to be more than memory. */
export class BrokenStream extends Error {
  readonly why: 'damaged' | 'too-large';

  constructor(why: BrokenStream['why'], cause?: unknown) {
    super(`The stream is ${why}`, { cause });
    this.why = why;
  }
}

/** Throws `BrokenStream`. */
export async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  { mostBytes, longestLine }: LineLimits,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let rest: Uint8Array[] = [];
  let restLength = 0;
  let total = 0;
  const read = () =>
    reader.read().catch((error: unknown) => {
      throw new BrokenStream('damaged', error);
    });
  try {
    for (let part = await read(); !part.done; part = await read()) {
      total += part.value.length;
      if (total > mostBytes) throw new BrokenStream('too-large');
      let from = 0;
      for (let end = part.value.indexOf(10); end >= 0; end = part.value.indexOf(10, from)) {
        const line = part.value.subarray(from, end);
        yield rest.length === 0 ? line : joinedBytes([...rest, line]);
        rest = [];
        restLength = 0;
        from = end + 1;
      }
      rest.push(part.value.subarray(from));
      restLength += part.value.length - from;
      if (restLength > longestLine) throw new BrokenStream('too-large');
    }
    if (restLength > 0) yield joinedBytes(rest);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
