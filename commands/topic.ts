import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { z } from 'zod';
import { type App, defineCommand, on } from '../src/app.ts';
import type { Call } from '../src/discord/call.ts';
import { UserError } from '../src/discord/errors.ts';
import { openModal, privately, publicly, type Reply, turnPage } from '../src/discord/reply.ts';
import { ChapterId, TopicId } from '../src/domain/ids.ts';
import type { Chapter, Topic } from '../src/domain/library.ts';
import {
  browseChapter,
  browseTopics,
  chooseChapter,
  chooseTopic,
  findTopic,
  findTopicForm,
  nextSection,
  openSection,
  openTopic,
  readSection,
  readTopic,
} from '../src/views/actions.ts';
import {
  chaptersView,
  chapterView,
  findTopicModal,
  nearestTopicsView,
  sectionView,
  topicView,
} from '../src/views/topic.ts';

const NEAREST = 4;
const CHOICES = 25;

export default defineCommand({
  data: new SlashCommandBuilder()
    .setName('topic')
    .setDescription('Read a topic, or browse the chapters')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('name')
        .setDescription('Its title, an acronym or a word of it; leave it out to browse')
        .setMaxLength(100)
        .setAutocomplete(true),
    ),
  visibility: 'public',
  input: z.object({ name: z.string().optional() }),
  run: (app, _call, { name }) =>
    publicly(name === undefined ? chaptersView(app.library) : viewByName(app, name)),
  autocomplete: {
    name: (app, _call, typed) =>
      app.titles.nearest(typed, CHOICES).flatMap((id) => {
        const topic = app.library.topics.get(id);
        return topic === undefined ? [] : [{ name: topic.title, value: id }];
      }),
  },
  components: [
    on(openTopic, (app, call, { topic }) => turnPage(call, topicView(app.library, topicOf(app, topic)))),
    on(openSection, showSection),
    on(nextSection, showSection),
    on(readSection, (app, _call, { topic, section }) =>
      privately(sectionView(app.library, withSection(app, topic, section), section)),
    ),
    on(readTopic, (app, _call, { topic }) => privately(topicView(app.library, topicOf(app, topic)))),
    on(chooseTopic, (app, call) =>
      turnPage(call, topicView(app.library, topicOf(app, TopicId.parse(call.values[0])))),
    ),
    on(chooseChapter, (app, call) =>
      turnPage(call, chapterView(app.library, chapterOf(app, ChapterId.parse(call.values[0])))),
    ),
    on(browseTopics, (app, call) => turnPage(call, chaptersView(app.library))),
    on(browseChapter, (app, call, { chapter }) =>
      turnPage(call, chapterView(app.library, chapterOf(app, chapter))),
    ),
    on(findTopic, () => openModal(findTopicModal())),
    on(findTopicForm, (app, call) => turnPage(call, viewByName(app, call.fields['name'] ?? ''))),
  ],
});

function showSection(app: App, call: Call, { topic, section }: { topic: TopicId; section: number }): Reply {
  return turnPage(call, sectionView(app.library, withSection(app, topic, section), section));
}

function viewByName(app: App, name: string) {
  const exact = app.titles.exact(name);
  if (exact !== null) return topicView(app.library, topicOf(app, exact));
  const nearest = app.titles.nearest(name, NEAREST);
  const [only, ...others] = nearest;
  if (only !== undefined && others.length === 0) return topicView(app.library, topicOf(app, only));
  return nearestTopicsView(
    name,
    nearest.map((id) => topicOf(app, id)),
  );
}

function topicOf(app: App, id: TopicId): Topic {
  const topic = app.library.topics.get(id);
  if (topic === undefined) throw new UserError('That topic has moved. Look for it with `/topic`.');
  return topic;
}

function withSection(app: App, id: TopicId, section: number): Topic {
  const topic = topicOf(app, id);
  if (topic.sections[section] !== undefined) return topic;
  throw new UserError('That section has moved. Open the topic again with `/topic`.');
}

function chapterOf(app: App, id: ChapterId): Chapter {
  const chapter = app.library.chapters.find((known) => known.id === id);
  if (chapter === undefined) throw new UserError('That chapter has moved. Browse them with `/topic`.');
  return chapter;
}
