import threading


class Node:
    def __init__(self, children=()):
        self.lock = threading.Lock()
        self.children = list(children)
        self.visits = 0

    def visit(self):
        with self.lock:
            self.visits += 1
            for child in self.children:
                child.visit()


root = Node([Node(), Node([Node()])])
threads = [threading.Thread(target=root.visit) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
