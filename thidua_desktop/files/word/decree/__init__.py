"""Kiểm tra thể thức: a Word file against NĐ 30/2020/NĐ-CP, Phụ lục I and III.

`sheet` reads what a person would see, `parts` tells which line is which element, the rules judge,
`check` puts their findings together.
"""
