-- AlterTable
ALTER TABLE "challenges" ADD COLUMN     "answered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "answered_right" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "challenge_answers" (
    "guild_id" TEXT NOT NULL,
    "local_date" DATE NOT NULL,
    "user_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "option" INTEGER NOT NULL,
    "typed" TEXT,
    "correct" BOOLEAN NOT NULL,
    "points" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_answers_pkey" PRIMARY KEY ("guild_id","local_date","user_id","step")
);

-- CreateTable
CREATE TABLE "challenge_shares" (
    "guild_id" TEXT NOT NULL,
    "local_date" DATE NOT NULL,
    "user_id" TEXT NOT NULL,
    "interaction_id" TEXT NOT NULL,

    CONSTRAINT "challenge_shares_pkey" PRIMARY KEY ("guild_id","local_date","user_id")
);

-- CreateIndex
CREATE INDEX "challenge_answers_user_id_idx" ON "challenge_answers"("user_id");

-- CreateIndex
CREATE INDEX "challenge_shares_user_id_idx" ON "challenge_shares"("user_id");
