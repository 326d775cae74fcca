import queue


class Hub:
    def __init__(self):
        self.inbox = queue.SimpleQueue()
        self.urgent = queue.PriorityQueue()

    def send(self, priority, text):
        if priority:
            self.urgent.put((priority, text))
        else:
            self.inbox.put(text)
