import threading
from concurrent.futures import ThreadPoolExecutor


class Job:
    running = 0

    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()

    def __call__(self):
        with self.lock:
            Job.running += 1  # expect: TW104
        print(self.name)


with ThreadPoolExecutor() as pool:
    for f in [pool.submit(Job(n)) for n in ("a", "b", "c")]:
        f.result()
