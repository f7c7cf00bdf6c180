-- CreateTable
CREATE TABLE "estimate_answers" (
    "user_id" TEXT NOT NULL,
    "guild_id" TEXT NOT NULL,
    "problem_id" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "score" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "local_date" DATE NOT NULL,

    CONSTRAINT "estimate_answers_pkey" PRIMARY KEY ("guild_id","user_id","problem_id")
);
