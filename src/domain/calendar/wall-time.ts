import { z } from 'zod';

/** A time on the clock on the wall, 'HH:MM', '00:00' to '23:59'. */
export const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00')
  .brand('WallTime');
export type WallTime = z.infer<typeof WallTime>;

/** Reads a time as people type it: '9', '9:30', '09.30', '9 am', '9:30pm'. Null when it is none. */
export function readWallTime(typed: string): WallTime | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim());
  if (match === null) return null;
  const [, hour = '', minute = '00', half] = match;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return WallTime.safeParse(`${String(hours).padStart(2, '0')}:${minute}`).data ?? null;
}
