from .walk import size_of
