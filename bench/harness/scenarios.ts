import type { ShownMessage } from '../../playground/protocol.ts';
import type { Member } from '../../test/support/member.ts';
import { buttonsOf } from '../../test/support/screen.ts';
import type { Step } from './load.ts';
import { TOPIC } from './page.ts';

/** One kind of interaction, as the playground's samples name it, and how a member comes to do it again and again. */
export interface Scenario {
  readonly title: string;
  readonly sample: string;
  /** Prepares one worker; each does one thing at a time. */
  worker(member: Member): Promise<Step>;
}

const LONGEST_QUIZ = 20;
const PAGES = ['How it works', 'Trade-offs'];

export const ping: Scenario = {
  title: 'pong bot: /ping',
  sample: 'ping',
  worker: async (member) => () => member.slash('ping'),
};

/** As long as /topic's answer: what the playground needs to check and show it is in both. */
export const page: Scenario = {
  title: 'pong bot: the same page',
  sample: 'page',
  worker: async (member) => () => member.slash('page'),
};

export const topic: Scenario = {
  title: '/topic',
  sample: 'topic',
  worker: async (member) => () => member.slash('topic', { name: TOPIC }),
};

export const calc: Scenario = {
  title: '/calc',
  sample: 'calc',
  worker: async (member) => () => member.slash('calc', { expression: '100M users * 10 req/user/day' }),
};

export const estimate: Scenario = {
  title: '/estimate, no picture',
  sample: 'estimate',
  worker: async (member) => () => member.slash('estimate traffic peak', { users: '20M' }),
};

export const estimateCurve: Scenario = {
  title: '/estimate with a curve',
  sample: 'estimate',
  worker: async (member) => () => member.slash('estimate queueing mm1'),
};

/** A thousand draws and a picture of what comes out. */
export const estimateRange: Scenario = {
  title: '/estimate of a range',
  sample: 'estimate',
  worker: async (member) => () => member.slash('estimate traffic peak', { users: '50M to 200M' }),
};

/** Turns between two pages of a topic. */
export const section: Scenario = {
  title: 'button: section of a topic',
  sample: 'topic:section',
  async worker(member) {
    let screen = await member.slash('topic', { name: TOPIC });
    return async () => {
      const next = PAGES.find((page) => buttonsOf(screen).includes(page)) ?? '';
      screen = await member.press(screen, next);
    };
  },
};

/** Answers one question after another; what is pressed between two answers is not in the sample. */
export const answer: Scenario = {
  title: 'quiz answer',
  sample: 'quiz:answer',
  async worker(member) {
    let question = await newQuiz(member);
    return async () => {
      const feedback = await member.press(question, 'A');
      question = await nextQuestion(member, feedback);
    };
  },
};

export async function newQuiz(member: Member): Promise<ShownMessage> {
  const screen = await member.slash('quiz', { questions: LONGEST_QUIZ });
  const instead = 'Start a new one';
  return buttonsOf(screen).includes(instead) ? await member.press(screen, instead) : screen;
}

async function nextQuestion(member: Member, feedback: ShownMessage): Promise<ShownMessage> {
  const screen = await member.press(feedback, buttonsOf(feedback)[0] ?? '');
  return buttonsOf(screen).includes('Another quiz') ? await member.press(screen, 'Another quiz') : screen;
}
