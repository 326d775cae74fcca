"""Both threads have other names than the one that is kept out."""

import threading


class Core:
    def __init__(self):
        self.sessions = {}

    def kill(self, key):
        if threading.current_thread().name == "Watcher":
            return
        if key in self.sessions:  # expect: TW103
            del self.sessions[key]


core = Core()
for key in ("a", "b"):
    core.sessions[key] = key
first = threading.Thread(target=core.kill, args=("a",), name="First")
second = threading.Thread(target=core.kill, args=("a",), name="Second")
first.start()
second.start()
first.join()
second.join()
