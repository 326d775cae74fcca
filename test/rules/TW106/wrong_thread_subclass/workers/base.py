from __future__ import annotations

import threading
from typing import Callable


class Worker(threading.Thread):
    def __init__(self, action: Callable[[], None], **kwargs) -> None:
        super().__init__(target=action, **kwargs)
