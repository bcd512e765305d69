"""The window: PySide6.

What the first view of the window needs is imported at the top of its modules. What a person may
never ask for (a dialog, another place's page) is imported by the function that makes it.
"""
