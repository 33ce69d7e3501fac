"""Tables: what they show, how they are filtered, copied, remembered and printed."""
