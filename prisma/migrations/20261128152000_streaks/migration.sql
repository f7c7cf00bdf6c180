-- CreateEnum
CREATE TYPE "streak_change_kind" AS ENUM ('answered', 'frozen', 'protected', 'ended');

-- CreateTable
CREATE TABLE "streaks" (
    "guild_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "current" INTEGER NOT NULL,
    "longest" INTEGER NOT NULL,
    "credit" INTEGER NOT NULL,
    "through_on" DATE NOT NULL,

    CONSTRAINT "streaks_pkey" PRIMARY KEY ("guild_id","user_id")
);

-- CreateTable
CREATE TABLE "streak_changes" (
    "guild_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "local_date" DATE NOT NULL,
    "kind" "streak_change_kind" NOT NULL,
    "before" INTEGER NOT NULL,
    "after" INTEGER NOT NULL,
    "freezes" INTEGER NOT NULL,
    "earned" BOOLEAN NOT NULL,

    CONSTRAINT "streak_changes_pkey" PRIMARY KEY ("guild_id","user_id","local_date")
);
