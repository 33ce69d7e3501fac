"""What goes in and out: Word, Excel, TOML, tables of papers."""
