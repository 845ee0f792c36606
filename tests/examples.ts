// A run tells about the change that it is of: properties draw the same examples each time, and new ones in the long run.

import { configureGlobal } from 'fast-check';

if (!process.env.RECTO_LONG) configureGlobal({ seed: 7328 });
