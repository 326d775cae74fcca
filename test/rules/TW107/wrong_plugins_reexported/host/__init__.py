from .events import listeners, on
from .loop import emit

__all__ = ["emit", "listeners", "on"]
