import type {
  APIAllowedMentions,
  APIApplicationCommandOption,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageReference,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  LocalizationMap,
} from 'discord.js';

/** What bots send, as Discord's schemas let it through: anything may be null where it may be left out. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?: AttachmentBody[] | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: (APIMessageReference & { fail_if_not_exists?: boolean | null }) | null;
  readonly poll?: unknown;
  readonly sticker_ids?: string[] | null;
}

/** For a new file, the id is its place in `files[n]`. */
export interface AttachmentBody {
  readonly id: string;
  readonly filename?: string | null;
  readonly description?: string | null;
}

export interface CommandBody {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null;
  readonly description?: string | null;
  readonly description_localizations?: LocalizationMap | null;
  readonly options?: APIApplicationCommandOption[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly type?: number | null;
  readonly nsfw?: boolean | null;
  readonly contexts?: number[] | null;
  readonly integration_types?: number[] | null;
}

export interface AutocompleteBody {
  readonly choices?: APIApplicationCommandOptionChoice[] | null;
}

export type ModalBody = APIModalInteractionResponseCallbackData;

export interface ThreadBody {
  readonly name: string;
  readonly auto_archive_duration?: number | null;
  readonly rate_limit_per_user?: number | null;
  readonly type?: number | null;
}
