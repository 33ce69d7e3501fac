"""Step 4, Đối chiếu: two passes compared, papers that differ typed once more."""
