import type { APIEmbed } from 'discord.js';
import { LIMITS } from './limits.ts';
import type { Message, MessageRow, Modal } from './reply.ts';

/** The message, shortened where Discord would refuse it. What fits already is left as it is. */
export function fitMessage(message: Message): Message {
  return {
    ...message,
    ...(message.content !== undefined && { content: shorten(message.content, LIMITS.content) }),
    ...(message.embeds && { embeds: fitTogether(message.embeds.slice(0, LIMITS.embeds).map(fitEmbed)) }),
    ...(message.components && { components: message.components.slice(0, LIMITS.rows).map(fitRow) }),
    ...(message.files && {
      files: message.files.map((file) => ({
        ...file,
        description: shorten(file.description, LIMITS.altText),
      })),
    }),
  };
}

/** The form, with its title shortened where Discord would refuse it. */
export const fitModal = (modal: Modal): Modal => ({
  ...modal,
  title: shorten(modal.title, LIMITS.modalTitle),
});

/** Cuts at a word where one is near, closes a code block that was cut open, and marks the cut with "…". */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const closing = '\n```';
  const room = limit - 1;
  const cut = cutAtWord(text, room);
  if (!isInCodeBlock(cut)) return `${cut}…`;
  return `${cutAtWord(text, room - closing.length)}…${closing}`;
}

function cutAtWord(text: string, room: number): string {
  const hard = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  const space = hard.lastIndexOf(' ');
  return (space > room * 0.8 ? hard.slice(0, space) : hard).trimEnd();
}

const isInCodeBlock = (text: string): boolean => text.split('```').length % 2 === 0;

function fitEmbed(embed: APIEmbed): APIEmbed {
  return {
    ...embed,
    ...(embed.title !== undefined && { title: shorten(embed.title, LIMITS.embedTitle) }),
    ...(embed.description !== undefined && {
      description: shorten(embed.description, LIMITS.embedDescription),
    }),
    ...(embed.footer && {
      footer: { ...embed.footer, text: shorten(embed.footer.text, LIMITS.embedFooter) },
    }),
    ...(embed.author && {
      author: { ...embed.author, name: shorten(embed.author.name, LIMITS.embedAuthor) },
    }),
    ...(embed.fields && {
      fields: embed.fields
        .filter((field) => field.name.trim() !== '' && field.value.trim() !== '')
        .slice(0, LIMITS.embedFields)
        .map((field) => ({
          ...field,
          name: shorten(field.name, LIMITS.embedFieldName),
          value: shorten(field.value, LIMITS.embedFieldValue),
        })),
    }),
  };
}

/** Discord counts the text of all embeds together: the last ones give way first. */
function fitTogether(embeds: readonly APIEmbed[]): APIEmbed[] {
  let room: number = LIMITS.embedTotal;
  const fitted: APIEmbed[] = [];
  for (const embed of embeds) {
    const { description, fields, ...rest } = embed;
    const head = embedLength(rest);
    if (head > room) break;
    room -= head;
    const text = description === undefined || room === 0 ? undefined : shorten(description, room);
    room -= text?.length ?? 0;
    const kept = (fields ?? []).filter((field) => {
      const length = field.name.length + field.value.length;
      if (length > room) return false;
      room -= length;
      return true;
    });
    fitted.push({
      ...rest,
      ...(text !== undefined && { description: text }),
      ...(kept.length > 0 && { fields: kept }),
    });
  }
  return fitted;
}

/** The characters of an embed that count against the limit over a whole message. */
export function embedLength(embed: APIEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function fitRow(row: MessageRow): MessageRow {
  return { ...row, components: row.components.map(fitComponent) };
}

type RowComponent = MessageRow['components'][number];

function fitComponent(component: RowComponent): RowComponent {
  if ('label' in component && component.label !== undefined) {
    return { ...component, label: shorten(component.label, LIMITS.buttonLabel) };
  }
  if ('options' in component) {
    return {
      ...component,
      ...(component.placeholder !== undefined && {
        placeholder: shorten(component.placeholder, LIMITS.selectPlaceholder),
      }),
      options: component.options.slice(0, LIMITS.selectOptions).map((option) => ({
        ...option,
        label: shorten(option.label, LIMITS.optionLabel),
        ...(option.description !== undefined && {
          description: shorten(option.description, LIMITS.optionDescription),
        }),
      })),
    };
  }
  return component;
}
