from .shrink import shrink_all
