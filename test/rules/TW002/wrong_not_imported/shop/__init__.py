from .stock import sell, stock

__all__ = ["sell", "stock"]
