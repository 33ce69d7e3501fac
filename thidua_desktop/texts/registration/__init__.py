"""The words of the tab *Đăng ký*."""
