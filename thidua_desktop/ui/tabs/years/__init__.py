"""The tab *Tổng quan*: how far the year is, its work, who leads, and opening the next one."""
