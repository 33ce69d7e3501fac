"""Step 1, Chuẩn bị: the paper to be voted on, its names and rules, until it is frozen."""
