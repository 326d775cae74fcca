"""What all modules of the program use."""

import threading

__all__ = ["threading"]
