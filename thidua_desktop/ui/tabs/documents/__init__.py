"""The tab *Văn bản*: the documents of the year and the files kept with them."""
