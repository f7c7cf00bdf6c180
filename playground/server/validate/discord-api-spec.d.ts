/** The package ships its zod schemas without types; `Spec` says what those used here let through. */
declare module 'discord-api-spec/zod';
