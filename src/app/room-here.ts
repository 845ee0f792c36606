import { isAt, type Room, useRooms } from './room.tsx';
import { usePath } from './router.tsx';

/** The room whose page is on screen. */
export function useRoomHere(): Room | undefined {
  const path = usePath();
  return useRooms().find((room) => isAt(room.path, path));
}
