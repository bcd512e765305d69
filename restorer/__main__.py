"""``python -m restorer`` is the ``restorer`` command."""

from restorer.cli.main import run

if __name__ == "__main__":
    run()
