"""Excel files: the tally workbook, registers both ways, papers."""
