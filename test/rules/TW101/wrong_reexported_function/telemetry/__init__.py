from .counters import record as mark

__all__ = ["mark"]
