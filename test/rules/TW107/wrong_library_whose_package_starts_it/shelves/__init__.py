"""The package makes the one shelf and has it dusted: that makes it no program."""
from .shelf import Shelf

shelf = Shelf()
shelf.dust()
