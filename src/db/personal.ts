/** A table with rows of members. */
export interface PersonalTable {
  readonly table: string;
  /** What its rows are, in the member's words. */
  readonly title: string;
  /** True where rows are of no one server: they go with whatever server is erased. */
  readonly ofNoServer?: true;
  /** Where it has no user_id of its own: the table that has it, and the column that refers to its id. */
  readonly through?: { readonly owner: string; readonly column: string };
}

/** Everything that is stored about a member, those tables first that refer to others. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    table: 'quiz_answers',
    title: 'Answers to quiz questions',
    through: { owner: 'quiz_attempts', column: 'attempt_id' },
  },
  { table: 'quiz_attempts', title: 'Quizzes' },
  { table: 'estimate_answers', title: 'Answers to estimation problems' },
  { table: 'challenge_answers', title: 'Answers to daily challenges' },
  { table: 'challenge_shares', title: 'Results shared with a channel' },
  { table: 'streak_changes', title: 'Days of streaks' },
  { table: 'streaks', title: 'Streaks' },
  { table: 'asked_questions', title: 'Questions of the last quarter of an hour', ofNoServer: true },
  { table: 'members', title: 'Choices about boards' },
  { table: 'ledger_entries', title: 'Things that earned points' },
  { table: 'scores', title: 'Totals on boards' },
];
