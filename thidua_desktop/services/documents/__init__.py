"""Documents (văn bản): written, placed, registered, files attached."""
