"""What the rules say of plans: figures of targets, what a plan covers, dates moved on."""
