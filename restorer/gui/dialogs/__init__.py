"""What opens over the window: models, preferences, help, questions."""
