"""The documents that the cluster drafts, and báo cáo thành tích of each proposed unit."""
