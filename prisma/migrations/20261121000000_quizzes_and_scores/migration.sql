-- CreateEnum
CREATE TYPE "attempt_status" AS ENUM ('open', 'finished', 'abandoned');

-- CreateTable
CREATE TABLE "quiz_attempts" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "guild_id" TEXT,
    "question_ids" TEXT[],
    "option_seed" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "status" "attempt_status" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiz_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiz_answers" (
    "attempt_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "points" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiz_answers_pkey" PRIMARY KEY ("attempt_id","position")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "guild_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scores" (
    "guild_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scores_pkey" PRIMARY KEY ("guild_id","user_id")
);

-- CreateIndex
CREATE INDEX "quiz_attempts_user_id_guild_id_created_at_idx" ON "quiz_attempts"("user_id", "guild_id", "created_at");

-- CreateIndex
CREATE INDEX "quiz_attempts_status_updated_at_idx" ON "quiz_attempts"("status", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_guild_id_user_id_source_key" ON "ledger_entries"("guild_id", "user_id", "source");

-- CreateIndex
CREATE INDEX "scores_guild_id_points_reached_at_user_id_idx" ON "scores"("guild_id", "points" DESC, "reached_at", "user_id");

-- AddForeignKey
ALTER TABLE "quiz_answers" ADD CONSTRAINT "quiz_answers_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "quiz_attempts"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- The ledger is append-only: what was earned is never rewritten. Rows go only when a member's data is deleted.
CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE ON "ledger_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_update"();
