"""The tab *Chấm điểm*."""
