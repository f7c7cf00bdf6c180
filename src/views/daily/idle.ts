import type { Message } from '../../discord/reply.ts';
import { startQuiz } from '../actions.ts';
import { COLOURS } from '../colours.ts';
import { button, buttonRows } from '../components.ts';
import { stamp } from '../days.ts';

/** There is no challenge in this server, and how to have one. */
export function notSetUpView(): Message {
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'No daily challenge here yet',
        description:
          'Someone who manages this server can set it up with one line:\n`/settings daily channel:#daily-challenge time:09:00`\n\nUntil then, a `/quiz` takes two minutes.',
      },
    ],
    components: buttonRows([button(startQuiz.id({ questions: 5 }), 'Take a quiz')]),
  };
}

/** None is open at the moment. */
export function nextChallengeView(next: Date): Message {
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'The next challenge is on its way',
        description: `It comes ${stamp(next, 'R')}, ${stamp(next, 'F')}.`,
      },
    ],
  };
}
