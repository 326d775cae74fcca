from .locking import stock_lock
from .stock import sell

__all__ = ["sell", "stock_lock"]
