from .search import Search
