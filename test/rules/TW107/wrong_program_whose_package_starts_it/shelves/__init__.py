"""The package makes the one shelf and has it dusted, for the script beside it."""
from .shelf import Shelf

shelf = Shelf()
shelf.dust()
