from .base import Service
from .beacon import Beacon

__all__ = ["Beacon", "Service"]
