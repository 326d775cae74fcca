from .table import add, table_lock

__all__ = ["add", "table_lock"]
