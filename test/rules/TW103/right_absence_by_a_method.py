"""Only one thread registers plugs; another takes them out, and what is not there can't be taken away."""
import sys
import threading


class Registry:
    def __init__(self):
        self.by_port = {}
        self.names = {}
        self.guard = threading.Lock()

    def __contains__(self, key):
        return key in self.by_port or key in self.names

    def __len__(self):
        return len(self.by_port)

    def put(self, port, name):
        with self.guard:
            self.by_port[port] = name

    def drop(self, port):
        with self.guard:
            self.by_port.pop(port, None)


registry = Registry()


def spell(line, number):
    return line.strip() or str(number)


def register(lines):
    for line in lines:
        number = len(registry)
        if line in registry:
            continue
        name = spell(line, number)
        if len(name) > 0:
            registry.put(line, name)


registrar = threading.Thread(target=register, args=(sys.stdin,))
registrar.start()
for port in sys.argv[1:]:
    registry.drop(port)
registrar.join()
