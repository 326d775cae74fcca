from threading import RLock

__all__ = ["RLock"]
