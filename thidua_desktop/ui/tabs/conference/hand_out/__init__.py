"""Step 2, Phát phiếu: who is there, what is handed out, written opinions."""
