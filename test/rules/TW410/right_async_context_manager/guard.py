import threading
from contextlib import asynccontextmanager

lock = threading.Lock()


@asynccontextmanager
async def guarded():
    with lock:
        yield
