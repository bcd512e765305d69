"""Which models exist, which are installed, and how they get here."""
