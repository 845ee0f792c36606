// Why a file from elsewhere could not be read. Nothing has changed; the screen says which, and what to do.

export type ExchangeProblem =
  | 'not-this-format'
  | 'newer'
  | 'no-table'
  | 'damaged'
  | 'too-large'
  | 'encrypted';

/** Thrown inside of this folder only; its doors answer with the problem as a value. */
export class UnreadableFile extends Error {
  readonly problem: ExchangeProblem;
  /** For whoever looks into it: not shown as it is. */
  readonly detail: string;

  constructor(problem: ExchangeProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

export interface Unreadable {
  readonly problem: ExchangeProblem;
  readonly detail: string;
}

/** Runs a reader over a file of unknown making. */
export async function reading<Read>(read: () => Promise<Read>): Promise<Read | Unreadable> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.problem, detail: error.detail };
    // A damaged file makes libraries throw what they like.
    return { problem: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}
