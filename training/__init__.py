"""Training of the networks: ``python -m training STAGE``. Knows no window, no installed models."""
