"""The programme of a conference, its course while it is held, and its documents."""
