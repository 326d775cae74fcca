import threading
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar


@dataclass
class Jar:
    kinds: ClassVar[list] = []
    lock: threading.Lock = field(init=False, repr=False, default_factory=threading.Lock)
    capacity: int
    _: KW_ONLY
    sweets: int = 0
    free: int = field(init=False)

    def __post_init__(self):
        self.free = self.capacity - self.sweets

    def fill(self, count):
        with self.lock:
            self.sweets += count
            self.free -= count


jar = Jar(100, sweets=12)
threads = [threading.Thread(target=jar.fill, args=(count,)) for count in (3, 5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(jar.sweets, jar.free)
