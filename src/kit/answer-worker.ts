// The worker's side of `ask-worker.ts`: its answers, and what it says where it fails. A class does not cross the door,
// and the browser itself would pass on no more than a message.

import { isOutside } from './is-outside.ts';
import { OutsideFailure } from './outside.ts';

/** How a failure crosses the door. */
export interface Failure {
  readonly failed: {
    readonly isOutside: boolean;
    readonly name: string;
    readonly message: string;
    readonly stack: string | undefined;
  };
}

/** A message that is only part of a request has no answer: `undefined`. */
export function answerWith<Request, Answer extends object = object>(
  answer: (request: Request) => Answer | undefined | Promise<Answer>,
): void {
  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    try {
      const answered = await answer(data);
      if (answered) postMessage(answered);
    } catch (error) {
      postMessage(asFailure(error));
    }
  });
}

function asFailure(error: unknown): Failure {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { failed: { isOutside: isOutside(error), name, message, stack } };
}

export const fromFailure = ({ failed }: Failure): Error =>
  Object.assign(failed.isOutside ? new OutsideFailure() : new Error(), {
    name: failed.name,
    message: failed.message,
    stack: failed.stack,
  });
