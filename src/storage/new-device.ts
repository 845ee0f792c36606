import type { Random } from '#kit/chance.ts';
import type { DeviceId } from '#scheduler/journal.ts';

/** As good as unique: 124 bits of chance. */
export const newDevice = (random: Random): DeviceId =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 31)
      .toString(36)
      .padStart(6, '0'),
  ).join('') as DeviceId;
