"""The page of a register: its list, its card, its form, Excel both ways."""
