import { answerWith } from '#kit/answer-worker.ts';
import { type Past, type PastRequest, pastOf } from './past.ts';

export type PastMessage = { readonly past: Past };

answerWith((request: PastRequest): PastMessage => ({ past: pastOf(request) }));
