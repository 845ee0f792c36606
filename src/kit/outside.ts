/** What the outside world did: the disk, the browser, a file. It is told to the learner, and is no mistake of ours. */
export class OutsideFailure extends Error {}
