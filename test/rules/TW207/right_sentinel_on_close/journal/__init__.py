from .journal import Journal
