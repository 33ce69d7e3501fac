"""The tab *Năm thi đua*: how far the year is, its work, who leads, and opening the next one."""
