import threading
import time
from typing import Optional


def beat():
    time.sleep(1)
    print("beat")


def ensure_running(thread: Optional[threading.Thread]) -> None:
    if thread is None:
        print("nothing to do")
        return
    if not thread.is_alive():
        thread.run()  # expect: TW202


ensure_running(threading.Thread(target=beat))
ensure_running(None)
