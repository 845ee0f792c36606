import { type Past, type PastRequest, pastOf } from './past.ts';

export type PastMessage = { readonly past: Past };

const tell = (message: PastMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<PastRequest>) => tell({ past: pastOf(data) });
