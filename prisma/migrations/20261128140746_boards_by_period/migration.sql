-- CreateEnum
CREATE TYPE "board_listing" AS ENUM ('named', 'hidden');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('quiz', 'daily', 'estimate');

-- CreateEnum
CREATE TYPE "board_period" AS ENUM ('all', 'season', 'month', 'week', 'day', 'rolling');

-- The totals are counted anew below.
DROP INDEX "scores_guild_id_points_reached_at_user_id_idx";
DELETE FROM "scores";

-- AlterTable: everything earned so far was earned with quizzes, and counts for its day in UTC.
ALTER TABLE "ledger_entries" ADD COLUMN     "chapter" TEXT,
ADD COLUMN     "kind" "entry_kind" NOT NULL DEFAULT 'quiz',
ADD COLUMN     "local_date" DATE;

ALTER TABLE "ledger_entries" DISABLE TRIGGER "ledger_entries_append_only";
UPDATE "ledger_entries" SET "local_date" = ("created_at" AT TIME ZONE 'UTC')::date;
ALTER TABLE "ledger_entries" ENABLE TRIGGER "ledger_entries_append_only";

ALTER TABLE "ledger_entries" ALTER COLUMN "kind" DROP DEFAULT,
ALTER COLUMN "local_date" SET NOT NULL;

-- CreateIndex
CREATE INDEX "ledger_entries_user_id_idx" ON "ledger_entries"("user_id");

-- AlterTable: ids are compared byte by byte, whatever the database's collation.
ALTER TABLE "scores" DROP CONSTRAINT "scores_pkey",
ADD COLUMN     "chapter" TEXT COLLATE "C" NOT NULL,
ADD COLUMN     "hidden" BOOLEAN NOT NULL,
ADD COLUMN     "period" "board_period" NOT NULL,
ADD COLUMN     "starts_on" DATE NOT NULL,
ALTER COLUMN "guild_id" TYPE TEXT COLLATE "C",
ALTER COLUMN "user_id" TYPE TEXT COLLATE "C",
ADD CONSTRAINT "scores_pkey" PRIMARY KEY ("user_id", "guild_id", "chapter", "period", "starts_on");

-- Who is first: more points, then who got there first, then by id, so that ranks never share a number or jump.
CREATE INDEX "scores_in_order" ON "scores"
  ("guild_id", "chapter", "period", "starts_on", (-"points"), "reached_at", "user_id") INCLUDE ("points")
  WHERE "points" > 0 AND NOT "hidden";

-- Who stands on no board; the days of hidden members pass too.
CREATE INDEX "scores_off_board" ON "scores" ("guild_id", "period", "starts_on") WHERE "hidden" OR "points" = 0;

-- CreateTable
CREATE TABLE "members" (
    "user_id" TEXT NOT NULL,
    "guild_id" TEXT NOT NULL,
    "listing" "board_listing",

    CONSTRAINT "members_pkey" PRIMARY KEY ("user_id","guild_id")
);

INSERT INTO "members" ("user_id", "guild_id") SELECT DISTINCT "user_id", "guild_id" FROM "ledger_entries";

-- CreateTable
CREATE TABLE "board_blocks" (
    "guild_id" TEXT COLLATE "C" NOT NULL,
    "chapter" TEXT COLLATE "C" NOT NULL,
    "period" "board_period" NOT NULL,
    "starts_on" DATE NOT NULL,
    "minus_points" INTEGER NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,
    "members" INTEGER NOT NULL,

    CONSTRAINT "board_blocks_pkey" PRIMARY KEY ("guild_id","chapter","period","starts_on","minus_points","reached_at")
);

-- CreateIndex
CREATE INDEX "board_blocks_period_starts_on_idx" ON "board_blocks"("period", "starts_on");

-- The blocks that want cutting or joining.
CREATE INDEX "board_blocks_uneven" ON "board_blocks" ("guild_id")
  WHERE "members" > 2000 OR ("members" < 250 AND "minus_points" > -2147483648);

-- The first day of the period that a day is in.
CREATE FUNCTION "board_start"(period board_period, day date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE period
    WHEN 'season' THEN date_trunc('quarter', day::timestamp)::date
    WHEN 'month' THEN date_trunc('month', day::timestamp)::date
    WHEN 'week' THEN date_trunc('week', day::timestamp)::date
    WHEN 'day' THEN day
    ELSE DATE '0001-01-01'
  END
$$;

-- Counts rows that left and rows that joined boards in their blocks. The lock on the server makes it wait while blocks
-- are cut; the statement after it sees how they were cut. It is the last lock of every statement that changes scores,
-- so that nobody waits for a row while holding it.
CREATE FUNCTION "count_in_blocks"(lost scores[], gained scores[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  guild text;
BEGIN
  FOR guild IN SELECT DISTINCT guild_id FROM unnest(lost || gained) ORDER BY guild_id LOOP
    PERFORM pg_advisory_xact_lock(8201, hashtext(guild));
  END LOOP;
  INSERT INTO board_blocks AS kept (guild_id, chapter, period, starts_on, minus_points, reached_at, members)
  SELECT guild_id, chapter, period, starts_on, coalesce(block.minus_points, -2147483648),
    coalesce(block.reached_at, '-infinity'), sum(delta)
  FROM (
    SELECT *, CASE WHEN hidden OR points = 0 THEN 0 ELSE -1 END AS delta FROM unnest(lost)
    UNION ALL
    SELECT *, CASE WHEN hidden OR points = 0 THEN 0 ELSE 1 END FROM unnest(gained)
  ) AS changed
  LEFT JOIN LATERAL (
    SELECT minus_points, reached_at FROM board_blocks AS candidate
    WHERE candidate.guild_id = changed.guild_id AND candidate.chapter = changed.chapter
      AND candidate.period = changed.period AND candidate.starts_on = changed.starts_on
      AND (candidate.minus_points, candidate.reached_at) <= (-changed.points, changed.reached_at)
    ORDER BY minus_points DESC, reached_at DESC LIMIT 1
  ) AS block ON TRUE
  GROUP BY guild_id, chapter, period, starts_on, block.minus_points, block.reached_at
  HAVING sum(delta) <> 0 OR block.minus_points IS NULL
  ON CONFLICT (guild_id, chapter, period, starts_on, minus_points, reached_at)
  DO UPDATE SET members = kept.members + excluded.members;
END
$$;

CREATE FUNCTION "count_scores"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM count_in_blocks('{}', ARRAY(SELECT ROW(gained.*)::scores FROM gained));
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM count_in_blocks(ARRAY(SELECT ROW(lost.*)::scores FROM lost), ARRAY(SELECT ROW(gained.*)::scores FROM gained));
  ELSE
    PERFORM count_in_blocks(ARRAY(SELECT ROW(lost.*)::scores FROM lost), '{}');
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER "scores_inserted" AFTER INSERT ON "scores" REFERENCING NEW TABLE AS gained
  FOR EACH STATEMENT EXECUTE FUNCTION "count_scores"();
CREATE TRIGGER "scores_updated" AFTER UPDATE ON "scores" REFERENCING OLD TABLE AS lost NEW TABLE AS gained
  FOR EACH STATEMENT EXECUTE FUNCTION "count_scores"();
CREATE TRIGGER "scores_deleted" AFTER DELETE ON "scores" REFERENCING OLD TABLE AS lost
  FOR EACH STATEMENT EXECUTE FUNCTION "count_scores"();

-- Cuts one block that has grown too long into blocks of 1,000, or joins one that has become too short to the one before
-- it: any one, since one with too many members at the same points and instant cannot be cut. False: nothing was changed.
CREATE FUNCTION "level_a_block"() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  uneven board_blocks;
  guild text;
  changed int;
BEGIN
  SELECT guild_id INTO guild FROM board_blocks
  WHERE members > 2000 OR (members < 250 AND minus_points > -2147483648) ORDER BY random() LIMIT 1;
  IF guild IS NULL THEN RETURN FALSE; END IF;
  PERFORM pg_advisory_xact_lock(8201, hashtext(guild));
  SELECT * INTO uneven FROM board_blocks
  WHERE guild_id = guild AND (members > 2000 OR (members < 250 AND minus_points > -2147483648))
  ORDER BY random() LIMIT 1;
  IF uneven.members > 2000 THEN
    INSERT INTO board_blocks
    SELECT uneven.guild_id, uneven.chapter, uneven.period, uneven.starts_on,
      CASE WHEN piece = 0 THEN uneven.minus_points ELSE min(-points) END,
      CASE WHEN piece = 0 THEN uneven.reached_at ELSE (array_agg(reached_at ORDER BY -points, reached_at))[1] END,
      count(*)
    FROM (
      SELECT points, reached_at, (rank() OVER (ORDER BY -points, reached_at) - 1) / 1000 AS piece
      FROM (
        SELECT points, reached_at FROM scores
        WHERE guild_id = uneven.guild_id AND chapter = uneven.chapter AND period = uneven.period
          AND starts_on = uneven.starts_on AND points > 0 AND NOT hidden
          AND (-points, reached_at) >= (uneven.minus_points, uneven.reached_at)
        ORDER BY -points, reached_at LIMIT uneven.members
      ) AS inside
    ) AS placed
    GROUP BY piece
    ON CONFLICT (guild_id, chapter, period, starts_on, minus_points, reached_at)
    DO UPDATE SET members = excluded.members;
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed > 1;
  ELSIF uneven.members IS NOT NULL THEN
    DELETE FROM board_blocks
    WHERE (guild_id, chapter, period, starts_on, minus_points, reached_at)
      = (uneven.guild_id, uneven.chapter, uneven.period, uneven.starts_on, uneven.minus_points, uneven.reached_at);
    UPDATE board_blocks SET members = members + uneven.members
    WHERE (guild_id, chapter, period, starts_on, minus_points, reached_at) = (
      SELECT guild_id, chapter, period, starts_on, minus_points, reached_at FROM board_blocks
      WHERE guild_id = uneven.guild_id AND chapter = uneven.chapter AND period = uneven.period
        AND starts_on = uneven.starts_on
        AND (minus_points, reached_at) < (uneven.minus_points, uneven.reached_at)
      ORDER BY minus_points DESC, reached_at DESC LIMIT 1
    );
  END IF;
  RETURN TRUE;
END
$$;

INSERT INTO "scores" ("guild_id", "user_id", "chapter", "period", "starts_on", "points", "reached_at", "hidden")
SELECT guild_id, user_id, '', period, board_start(period, local_date), sum(points), max(created_at), FALSE
FROM "ledger_entries", unnest(enum_range(NULL::board_period)) AS period
WHERE points > 0 AND (period NOT IN ('day', 'rolling') OR local_date > CURRENT_DATE - 30)
GROUP BY guild_id, user_id, period, board_start(period, local_date);
