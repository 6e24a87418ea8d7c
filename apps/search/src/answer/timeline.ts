import { z } from 'zod';
import { timelineIntervals } from '../request/search-request';
import type { Immutable } from './immutable';

export const timeline = z
  .object({
    interval: z.enum(timelineIntervals),
    buckets: z.array(
      z.object({
        date: z.union([z.iso.date(), z.iso.datetime()]).describe('A day, or an instant where the interval is an hour.'),
        count: z.int().nonnegative(),
      }),
    ),
  })
  .describe(
    'Counts by the day of publication, hours in UTC, without gaps between the first and the last; a week begins on Monday.',
  );

export type Timeline = Immutable<z.infer<typeof timeline>>;
