"""The tab *Kiểm tra*: visits to units, findings and recommendations."""
