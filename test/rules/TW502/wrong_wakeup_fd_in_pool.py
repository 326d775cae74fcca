import os
import signal
from concurrent.futures import ThreadPoolExecutor

reader, writer = os.pipe()


def prepare():
    os.set_blocking(writer, False)
    return signal.set_wakeup_fd(writer)  # expect: TW502


with ThreadPoolExecutor(max_workers=1) as pool:
    print(pool.submit(prepare).result())
