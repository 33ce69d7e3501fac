"""People (nhân sự) and their roles, from when to when."""
