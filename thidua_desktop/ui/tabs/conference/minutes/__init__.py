"""Step 5, Biên bản: the result, what the meeting decides, the documents to be signed."""
