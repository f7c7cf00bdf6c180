import { loadLibrary } from '../../src/content/load.ts';
import { fitMessage } from '../../src/discord/fit.ts';
import { TopicId } from '../../src/domain/ids.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import { topicView } from '../../src/views/topic.ts';

export const TOPIC = 'cache-stampede';

/** The message that the bot shows for the topic, for the pong bot to send it too. */
export async function topicMessage(): Promise<string> {
  const library = await loadLibrary(CONTENT_DIR);
  const topic = library.topics.get(TopicId.parse(TOPIC));
  if (topic === undefined) throw new Error(`there is no topic ${TOPIC}`);
  return JSON.stringify(fitMessage(topicView(library, topic)));
}
