from .loader import get_plugin, unload

__all__ = ["get_plugin", "unload"]
