"""The conferences of a year beside their ballots: programme, guests, what was said."""
