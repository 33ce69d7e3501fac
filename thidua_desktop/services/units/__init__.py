"""Member units (đơn vị thành viên): what a year knows of them, renamed and merged."""
