from .pool import go
