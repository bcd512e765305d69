"""The networks: torch modules and nothing else, and their checkpoints read as data."""
