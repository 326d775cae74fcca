from concurrent.futures import ThreadPoolExecutor as Pool

__all__ = ["Pool"]
