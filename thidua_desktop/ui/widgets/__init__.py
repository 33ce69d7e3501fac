"""Small parts that the screens are built of; they know no rule and no store."""
