from .core import Player
