import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { type Message, openModal, privately, publicly, type Reply, turnPage } from '../src/discord/reply.ts';
import type { Found } from '../src/domain/search/answer.ts';
import { CONTEXT_MS, contextOf } from '../src/domain/search/context.ts';
import { evidenceFor } from '../src/domain/search/evidence.ts';
import { LONGEST_QUESTION, questionIn } from '../src/domain/search/question.ts';
import { askMore, askMoreForm, askThis } from '../src/views/actions.ts';
import { answerView } from '../src/views/ask/answer.ts';
import { declinedView } from '../src/views/ask/declined.ts';
import { askForm } from '../src/views/ask/form.ts';
import { unsupportedView, writtenView } from '../src/views/ask/written.ts';

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask anything about system design, in your own words')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('“X or Y?”, “when should I”, a symptom, an acronym; typos are fine')
        .setMaxLength(LONGEST_QUESTION)
        .setRequired(true),
    )
    .addBooleanOption((option) =>
      option.setName('public').setDescription('Let the channel see it; only you do when left out'),
    ),
  visibility: ({ public: shown }) => (shown ? 'public' : 'private'),
  input: z.object({ question: z.string(), public: z.boolean().default(false) }),
  run: async (app, call, { question, public: shown }) =>
    ask(app, call, question, shown ? publicly : privately, await lastQuestion(app, call)),
  components: [
    on(askThis, (app, call, { question }) => ask(app, call, question, (message) => turnPage(call, message))),
    on(askMore, (_app, _call, { topic }) => openModal(askForm(topic))),
    on(askMoreForm, (app, call, { topic }) => {
      const before = topic && app.library.topics.get(topic)?.title;
      return ask(app, call, call.fields['question'] ?? '', privately, before);
    }),
  ],
});

/** The same about a message that somebody wrote. */
export const askAboutThis = defineCommand({
  data: new ContextMenuCommandBuilder()
    .setName('Ask Quorum about this')
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),
  visibility: 'private',
  input: z.object({ text: z.string() }),
  run(app, call, { text }) {
    if (text.trim() === '') throw new UserError('There are no words in that message. Ask with `/ask`.');
    return ask(app, call, text, privately);
  },
});

/** A question that gets no answer is nobody else's business, whoever was to see the answer. */
async function ask(
  app: App,
  call: Call,
  text: string,
  reply: (message: Message) => Reply,
  before?: string,
): Promise<Reply> {
  const question = questionIn(text);
  const answer = app.search.ask(question, before);
  if (answer.kind === 'declined') return privately(declinedView(answer.reason));
  await remember(app, call, contextOf(app.library, question, answer));
  return (
    (await written(app, question, answer, reply, before)) ?? reply(answerView(app.library, question, answer))
  );
}

/** What a language model makes of it; null where there is none, and where its words cannot be shown. */
async function written(
  { library, writer, log }: App,
  question: string,
  found: Found,
  reply: (message: Message) => Reply,
  before: string | undefined,
): Promise<Reply | null> {
  if (writer === null || found.kind === 'estimate') return null;
  const evidence = evidenceFor(library, found);
  const passages = evidence.map(({ title, text }) => `${title}: ${text}`);
  const outcome = await writer.write({ question, before: found.followsUp ? before : undefined, passages });
  if (outcome.kind === 'written') return reply(writtenView(library, question, found, outcome.text, evidence));
  if (outcome.kind === 'unsupported') return privately(unsupportedView(library, found));
  log.warn({ event: 'answer-not-written', ...outcome });
  return null;
}

async function lastQuestion(app: App, { user, channelId, at }: Call): Promise<string | undefined> {
  if (channelId === null) return undefined;
  const since = new Date(at.getTime() - CONTEXT_MS);
  return (await app.asked.last({ userId: user.id, channelId }, since, at)) ?? undefined;
}

async function remember(app: App, { user, channelId, at }: Call, question: string): Promise<void> {
  if (channelId !== null) await app.asked.remember({ userId: user.id, channelId }, question, at);
}
