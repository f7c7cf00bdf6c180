-- CreateIndex
CREATE INDEX "estimate_answers_user_id_idx" ON "estimate_answers"("user_id");

-- CreateIndex
CREATE INDEX "streak_changes_user_id_idx" ON "streak_changes"("user_id");

-- CreateIndex
CREATE INDEX "streaks_user_id_idx" ON "streaks"("user_id");
