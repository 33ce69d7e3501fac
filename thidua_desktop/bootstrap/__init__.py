"""The only folder that knows every part: wiring, the window's start, the command line's jobs."""
