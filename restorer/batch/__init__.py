"""A folder as a job: plan, journal (SQLite), runner, watch folder, report."""
