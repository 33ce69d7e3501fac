"""The tab *Đăng ký*: who registered which title, and how many of each."""
