"""What documents rest on, and how their texts are set."""
