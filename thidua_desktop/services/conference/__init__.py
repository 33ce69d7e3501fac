"""The conference (hội nghị) and its ballot rounds, from the draft to the published result."""
