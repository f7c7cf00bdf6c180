import type { APIAttachment, APIEmbed } from 'discord.js';
import type { UploadedFile } from '../rest/body.ts';
import type { AttachmentBody } from '../validate/bodies.ts';
import type { World } from './world.ts';

/** Characters that Discord keeps in file names; others become underscores. */
const safeName = (name: string) => name.replace(/[^\w.-]+/g, '_') || 'file';

/** Keeps uploaded files and returns how the message lists them. Their address is on this server. */
export function saveFiles(
  world: World,
  messageId: string,
  files: readonly UploadedFile[],
  described: readonly AttachmentBody[],
): APIAttachment[] {
  return files.map((file) => {
    const id = world.ids.next();
    const about = described.find((attachment) => attachment.id === file.index);
    const filename = safeName(about?.filename ?? file.name);
    const type = file.type || 'application/octet-stream';
    world.store.writeFile(`${messageId}-${id}`, file.bytes);
    world.store.put('file', `${messageId}-${id}`, { name: filename, type });
    const url = `/attachments/${messageId}-${id}/${filename}`;
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: type,
      ...(about?.description ? { description: about.description } : {}),
    };
  });
}

/** Points `attachment://name` in an embed to the file of that name. */
export function resolveEmbed(embed: APIEmbed, attachments: readonly APIAttachment[]): APIEmbed {
  const resolve = (url: string) => {
    const name = url.startsWith('attachment://') ? safeName(url.slice('attachment://'.length)) : null;
    return attachments.find((attachment) => attachment.filename === name)?.url ?? url;
  };
  const { image, thumbnail, footer, author } = embed;
  return {
    ...embed,
    ...(image ? { image: { ...image, url: resolve(image.url) } } : {}),
    ...(thumbnail ? { thumbnail: { ...thumbnail, url: resolve(thumbnail.url) } } : {}),
    ...(footer?.icon_url ? { footer: { ...footer, icon_url: resolve(footer.icon_url) } } : {}),
    ...(author?.icon_url ? { author: { ...author, icon_url: resolve(author.icon_url) } } : {}),
  };
}

/** Files that an embed shows are not listed a second time below it. */
export function notEmbedded(
  attachments: readonly APIAttachment[],
  embeds: readonly APIEmbed[],
): APIAttachment[] {
  const shown = new Set(
    embeds.flatMap(({ image, thumbnail, footer, author }) => [
      image?.url,
      thumbnail?.url,
      footer?.icon_url,
      author?.icon_url,
    ]),
  );
  return attachments.filter((attachment) => !shown.has(attachment.url));
}
