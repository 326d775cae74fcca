try:
    from threading import Thread
except ImportError:
    from dummy_threading import Thread

__all__ = ["Thread"]
