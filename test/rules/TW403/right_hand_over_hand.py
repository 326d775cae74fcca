import threading


class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following
        self.lock = threading.Lock()


head = Node(None, Node(1, Node(2)))


def find(value):
    previous = head
    previous.lock.acquire()
    try:
        current = previous.following
        while current is not None:
            current.lock.acquire()
            if current.value == value:
                current.lock.release()
                return True
            previous.lock.release()
            previous, current = current, current.following
        return False
    finally:
        previous.lock.release()


threads = [threading.Thread(target=find, args=(value,)) for value in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
