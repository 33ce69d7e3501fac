"""The tab *Kế hoạch*: plans, their tasks and their targets."""
