import threading

_registry_lock = threading.RLock()

from .metrics import gauge, observe  # noqa: E402

__all__ = ["gauge", "observe"]
