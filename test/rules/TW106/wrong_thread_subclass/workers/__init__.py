from .base import Worker

__all__ = ["Worker"]
