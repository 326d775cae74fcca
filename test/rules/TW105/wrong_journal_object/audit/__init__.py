from .journal import Journal

journal = Journal()

__all__ = ["journal"]
