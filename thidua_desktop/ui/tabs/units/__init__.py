"""The tab *Đơn vị*: the units of the year, listed and edited."""
