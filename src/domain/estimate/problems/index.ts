import type { LocalDate } from '../../calendar/local-date.ts';
import type { GuildId } from '../../ids.ts';
import { seeded, seedFrom } from '../../random.ts';
import type { Problem, ProblemId } from './problem.ts';
import { analyticsPipeline } from './systems/analytics-pipeline.ts';
import { autocomplete } from './systems/autocomplete.ts';
import { chat } from './systems/chat.ts';
import { distributedCache } from './systems/distributed-cache.ts';
import { eCommerce } from './systems/e-commerce.ts';
import { fileStorage } from './systems/file-storage.ts';
import { leaderboard } from './systems/leaderboard.ts';
import { mobileOfflineSync } from './systems/mobile-offline-sync.ts';
import { newsFeed } from './systems/news-feed.ts';
import { notificationSystem } from './systems/notification-system.ts';
import { paymentSystem } from './systems/payment-system.ts';
import { rateLimiter } from './systems/rate-limiter.ts';
import { recommendationSystem } from './systems/recommendation-system.ts';
import { rideSharing } from './systems/ride-sharing.ts';
import { searchEngine } from './systems/search-engine.ts';
import { twitterLikeFeed } from './systems/twitter-like-feed.ts';
import { uniqueIds } from './systems/unique-ids.ts';
import { urlShortener } from './systems/url-shortener.ts';
import { videoStreaming } from './systems/video-streaming.ts';
import { webCrawler } from './systems/web-crawler.ts';
import type { Template } from './template.ts';

/** All kinds of problems, by system. */
export const TEMPLATES: readonly Template[] = [
  ...urlShortener,
  ...twitterLikeFeed,
  ...newsFeed,
  ...chat,
  ...videoStreaming,
  ...webCrawler,
  ...distributedCache,
  ...notificationSystem,
  ...rateLimiter,
  ...searchEngine,
  ...autocomplete,
  ...paymentSystem,
  ...eCommerce,
  ...recommendationSystem,
  ...rideSharing,
  ...fileStorage,
  ...uniqueIds,
  ...leaderboard,
  ...analyticsPipeline,
  ...mobileOfflineSync,
];

const BY_NAME: ReadonlyMap<string, Template> = new Map(TEMPLATES.map((one) => [one.name, one]));

/** The problem of a seed, a whole number from 0 to 2^32 - 1: of any kind, unless some are given to draw from. */
export function problemFor(seed: number, templates: readonly Template[] = TEMPLATES): Problem {
  const template = templates[Math.floor(seeded(seed)() * templates.length)];
  if (template === undefined) throw new RangeError('there are no templates to draw from');
  return template.problem(seed);
}

/** The problem by that name, as it was when it was asked; null when its kind is not asked any more. */
export function problemNamed(id: ProblemId): Problem | null {
  const [name = '', seed] = id.split('.');
  return BY_NAME.get(name)?.problem(Number(seed)) ?? null;
}

/** The seed of a server's problem on a day: the same for everyone there. */
export const dailyProblemSeed = (guildId: GuildId, date: LocalDate): number =>
  seedFrom(seedFrom(0, guildId), date);
