from .core import Beeper
