"""What a paper of the ballot is typed with."""
