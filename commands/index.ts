import ask, { askAboutThis } from './ask.ts';
import calc from './calc.ts';
import daily from './daily.ts';
import estimate from './estimate.ts';
import help from './help.ts';
import leaderboard from './leaderboard.ts';
import privacy from './privacy.ts';
import profile, { studyProfile } from './profile.ts';
import quiz from './quiz.ts';
import settings from './settings.ts';
import topic from './topic.ts';

/** The bot's commands, in the order in which `/help` lists them. */
export const commands = [
  ask,
  askAboutThis,
  topic,
  quiz,
  daily,
  calc,
  estimate,
  leaderboard,
  profile,
  studyProfile,
  settings,
  privacy,
  help,
];
