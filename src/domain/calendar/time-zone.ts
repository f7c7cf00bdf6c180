import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const PROBE = Temporal.Instant.fromEpochMilliseconds(0);

/** A named zone of the IANA database in its own spelling, 'Europe/Berlin'. A bare offset such as '+02:00' is none. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[a-z]/i)
  .transform((name, context) => {
    try {
      return PROBE.toZonedDateTimeISO(name).timeZoneId;
    } catch {
      context.addIssue('not a time zone');
      return z.NEVER;
    }
  })
  .brand('TimeZone');
export type TimeZone = z.infer<typeof TimeZone>;

export const UTC = TimeZone.parse('UTC');
