"""Step 3, Kiểm phiếu: papers typed by keys, the box, the hand tally."""
