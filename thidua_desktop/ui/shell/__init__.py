"""The window around the tabs: header, menus, years, what is said of errors."""
