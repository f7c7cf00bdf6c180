import { z } from 'zod';
import { LocalDate } from '../domain/calendar/local-date.ts';

/** A `date` of Postgres: the driver gives it as midnight in UTC, which stands for the day and for no instant. */
export const DateColumn = z
  .date()
  .transform((midnight) => LocalDate.parse(midnight.toISOString().slice(0, 10)));

export const toDateColumn = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);
