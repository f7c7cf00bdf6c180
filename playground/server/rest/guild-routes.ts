import type { APIGuild } from 'discord.js';
import { channelOfEmptyGuild, guildMember, PEOPLE } from '../world/cast.ts';
import { unknownGuild, unknownMember, unknownUser } from './errors.ts';
import type { Route } from './router.ts';
import { route } from './router.ts';
import type { Services } from './services.ts';

/** Guilds, their members, the bot itself and where its gateway is. */
export function guildRoutes({ world, gatewayUrl }: Services): readonly Route[] {
  const application = () => ({
    status: 200,
    body: {
      id: world.identity.applicationId,
      name: world.bot.username,
      description: '',
      icon: null,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '',
      team: null,
      flags: 0,
      bot: world.bot,
      approximate_guild_count: 1 + world.emptyGuilds.length,
    },
  });
  const self = () => ({ status: 200, body: { ...world.bot, verified: true, mfa_enabled: false, flags: 0 } });
  return [
    route('GET', '/gateway', () => ({ status: 200, body: { url: gatewayUrl } }), { open: true }),
    route('GET', '/gateway/bot', () => ({
      status: 200,
      body: {
        url: gatewayUrl,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    })),
    route('GET', '/applications/@me', application),
    route('GET', '/oauth2/applications/@me', application),
    route('GET', '/users/@me', self),
    route('GET', '/users/:user', ({ user }) => {
      const known = world.user(user);
      if (!known) throw unknownUser();
      return { status: 200, body: known };
    }),
    route('GET', '/guilds/:guild', ({ guild }) => ({ status: 200, body: find(guild) })),
    route('GET', '/guilds/:guild/roles', ({ guild }) => ({ status: 200, body: find(guild).roles })),
    route('GET', '/guilds/:guild/channels', ({ guild }) => ({
      status: 200,
      body:
        find(guild) === world.guild
          ? world.channels.filter((channel) => !('thread_metadata' in channel))
          : [channelOfEmptyGuild(find(guild))],
    })),
    route('GET', '/guilds/:guild/members', ({ guild }, { query }) => ({
      status: 200,
      body: membersOf(find(guild)).slice(0, Number(query.get('limit') ?? 1)),
    })),
    route('GET', '/guilds/:guild/members/:member', ({ guild, member }) => {
      const known = membersOf(find(guild)).find(({ user }) => user.id === member);
      if (!known) throw unknownMember();
      return { status: 200, body: known };
    }),
  ];

  function find(id: string): APIGuild {
    const guild = [world.guild, ...world.emptyGuilds].find((known) => known.id === id);
    if (!guild) throw unknownGuild();
    return guild;
  }

  function membersOf(guild: APIGuild) {
    return [...(guild === world.guild ? PEOPLE : []), world.bot].map(guildMember);
  }
}
