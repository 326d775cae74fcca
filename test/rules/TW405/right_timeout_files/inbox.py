import queue
import threading

lock = threading.Lock()
messages = queue.Queue()
seen = []


def take():
    with lock:
        try:
            seen.append(messages.get(timeout=0.1))
        except queue.Empty:
            return None
        return seen[-1]
