"""The templates that an office keeps: their fields, their versions, what is wrong with one."""
