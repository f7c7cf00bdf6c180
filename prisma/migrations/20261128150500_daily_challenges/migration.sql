-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('challenge', 'recap');

-- CreateEnum
CREATE TYPE "challenge_status" AS ENUM ('planned', 'posted', 'closed', 'skipped');

-- CreateTable
CREATE TABLE "challenges" (
    "guild_id" TEXT NOT NULL,
    "kind" "post_kind" NOT NULL,
    "local_date" DATE NOT NULL,
    "status" "challenge_status" NOT NULL,
    "task" JSONB,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "post_until" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "channel_id" TEXT,
    "message_id" TEXT,
    "reason" TEXT,

    CONSTRAINT "challenges_pkey" PRIMARY KEY ("guild_id","kind","local_date")
);

-- CreateTable
CREATE TABLE "posting_pace" (
    "id" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posting_pace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "challenges_status_free_at_idx" ON "challenges"("status", "free_at");

-- CreateIndex
CREATE INDEX "challenges_status_closes_at_idx" ON "challenges"("status", "closes_at");

-- The one row that all processes take their turns from.
INSERT INTO "posting_pace" ("id", "next_at") VALUES (1, CURRENT_TIMESTAMP);
