"""The tab *Nhân sự*: the people of the units, their roles, and where documents name them."""
