"""What the tab Tổng quan shows of all registers together: charts, the calendar."""
