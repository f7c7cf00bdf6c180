/** Discord's limits, in characters unless said otherwise. Source: Discord's developer documentation, API v10. */
export const LIMITS = {
  content: 2_000,
  embeds: 10,
  /** Over titles, descriptions, field names and values, footers and author names of all embeds of a message. */
  embedTotal: 6_000,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1_024,
  embedFooter: 2_048,
  embedAuthor: 256,
  rows: 5,
  buttonLabel: 80,
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionDescription: 100,
  customId: 100,
  modalTitle: 45,
  choices: 25,
  choiceName: 100,
  altText: 1_024,
} as const;

/** Discord waits 3 s for the first answer to an interaction; this leaves half of it to the network. */
export const DEFER_AFTER_MS = 1_500;

/** A handler that is still at work after this long has lost its member; an interaction token lives 15 minutes. */
export const GIVE_UP_AFTER_MS = 30_000;
