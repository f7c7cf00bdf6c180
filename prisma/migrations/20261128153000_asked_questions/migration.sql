-- CreateTable
CREATE TABLE "asked_questions" (
    "user_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "asked_questions_pkey" PRIMARY KEY ("user_id","channel_id")
);

-- CreateIndex
CREATE INDEX "asked_questions_asked_at_idx" ON "asked_questions"("asked_at");
