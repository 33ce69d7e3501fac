"""Every stable code of the program; `texts` owns the Vietnamese words of each."""
