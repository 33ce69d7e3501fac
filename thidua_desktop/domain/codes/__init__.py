"""Every stable code of the program; `texts.sentences` says the sentence of each."""
