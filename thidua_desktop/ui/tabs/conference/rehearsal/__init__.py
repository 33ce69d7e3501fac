"""Kiểm phiếu thử: a count on made-up names that leaves nothing behind."""
