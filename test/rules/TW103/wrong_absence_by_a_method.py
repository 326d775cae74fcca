"""Two threads register plugs: both may find that one is not there yet."""
import sys
import threading


class Registry:
    def __init__(self):
        self.by_port = {}
        self.by_name = {}

    def __contains__(self, key):
        return key in self.by_port or key in self.by_name

    def put(self, port, name):
        self.by_port[port] = name


registry = Registry()


def register(lines):
    for line in lines:
        port, name = line.split()
        if port in registry:  # expect: TW103
            continue
        registry.put(port, name)


registrars = [threading.Thread(target=register, args=(open(path),)) for path in sys.argv[1:]]  # expect: TW208
for registrar in registrars:
    registrar.start()
for registrar in registrars:
    registrar.join()
