import {
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { LIMITS } from '../discord/limits.ts';
import type { Message, MessageRow, Modal } from '../discord/reply.ts';
import { WEEKDAYS } from '../domain/calendar/local-date.ts';
import { type Chapter, DIFFICULTIES, type Library } from '../domain/library.ts';
import type { GuildSettings } from '../domain/settings.ts';
import {
  askAboutEverything,
  changeClock,
  changeScope,
  changeSettings,
  chooseDifficulty,
  chooseRole,
  chooseScope,
  chooseWeekdays,
  clockForm,
  nameOnBoards,
  showSettings,
} from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows, evenly, menuRows } from './components.ts';
import { DAY_NAMES } from './days.ts';

/** The value in the menu that stands for no fixed difficulty. */
export const FOLLOWS_RESULTS = 'results';

/** Menus to change the settings with; each takes effect at once. */
export function changeSettingsView(settings: GuildSettings): Message {
  const { boardNames } = settings;
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'Change the daily challenge',
        description: 'Each change counts at once.',
      },
    ],
    components: [
      weekdaysRow(settings),
      difficultyRow(settings),
      roleRow(settings),
      ...buttonRows([
        button(changeClock.id({}), 'Time and zone'),
        button(changeScope.id({}), 'Topics'),
        button(
          nameOnBoards.id({ named: boardNames ? 'no' : 'yes' }),
          boardNames ? 'Boards: hide names' : 'Boards: show names',
        ),
        button(showSettings.id({}), 'Done', { style: ButtonStyle.Success }),
      ]),
    ],
  };
}

/** Menus over the chapters that challenges are about. */
export function changeScopeView(library: Library, { scope }: GuildSettings): Message {
  const options = library.chapters.map(({ id, title }) => ({
    label: title,
    value: id,
    default: scope.chapters.includes(id),
  }));
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'What challenges are about',
        description:
          'Choose chapters; none means everything. For a single topic: `/settings daily about: …`.',
      },
    ],
    components: [
      ...menuRows(options, 'Chapters', (menu) => chooseScope.id({ menu }), { min: 0, max: options.length }),
      ...buttonRows([
        button(askAboutEverything.id({}), 'Everything'),
        button(changeSettings.id({}), 'Back'),
        button(showSettings.id({}), 'Done', { style: ButtonStyle.Success }),
      ]),
    ],
  };
}

/** What one of the menus over the chapters holds, by its number from 0. */
export const chaptersInMenu = (library: Library, menu: number): readonly Chapter[] =>
  evenly(library.chapters, LIMITS.selectOptions)[menu] ?? [];

/** The form behind "Time and zone". */
export function clockModal({ time, zone }: GuildSettings): Modal {
  const input = (id: string, label: string, value: string, placeholder: string) => ({
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.TextInput as const,
        custom_id: id,
        label,
        value,
        placeholder,
        style: TextInputStyle.Short,
        min_length: 1,
        max_length: 100,
        required: true,
      },
    ],
  });
  return {
    custom_id: clockForm.id({}),
    title: 'Time and zone',
    components: [
      input('time', 'Time, by the clock of the server', time, '09:00'),
      input('zone', 'City, or name of the time zone', zone, 'New York'),
    ],
  };
}

const row = (menu: APISelectMenuComponent): MessageRow => ({
  type: ComponentType.ActionRow,
  components: [menu],
});

const weekdaysRow = ({ weekdays }: GuildSettings): MessageRow =>
  row({
    type: ComponentType.StringSelect,
    custom_id: chooseWeekdays.id({}),
    placeholder: 'Days',
    min_values: 1,
    max_values: WEEKDAYS.length,
    options: WEEKDAYS.map((day) => ({ label: DAY_NAMES[day], value: day, default: weekdays.includes(day) })),
  });

const difficultyRow = ({ difficulty }: GuildSettings): MessageRow =>
  row({
    type: ComponentType.StringSelect,
    custom_id: chooseDifficulty.id({}),
    placeholder: 'Difficulty',
    options: [
      { label: 'Difficulty follows your results', value: FOLLOWS_RESULTS, default: difficulty === null },
      ...DIFFICULTIES.map((level) => ({
        label: `Always ${level}`,
        value: level,
        default: difficulty === level,
      })),
    ],
  });

const roleRow = ({ roleId }: GuildSettings): MessageRow =>
  row({
    type: ComponentType.RoleSelect,
    custom_id: chooseRole.id({}),
    placeholder: 'Role to mention: none',
    min_values: 0,
    max_values: 1,
    default_values: roleId === null ? [] : [{ id: roleId, type: SelectMenuDefaultValueType.Role }],
  });
