-- CreateTable
CREATE TABLE "guild_settings" (
    "guild_id" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "weekdays" TEXT[],
    "topics" TEXT[],
    "chapters" TEXT[],
    "difficulty" TEXT,
    "channel_id" TEXT,
    "role_id" TEXT,
    "board_names" BOOLEAN NOT NULL,
    "pause_reason" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "next_due_at" TIMESTAMPTZ(3),
    "next_due_on" DATE,
    "last_on" DATE,

    CONSTRAINT "guild_settings_pkey" PRIMARY KEY ("guild_id")
);

-- CreateIndex
CREATE INDEX "guild_settings_next_due_at_idx" ON "guild_settings"("next_due_at");
