import threading
from collections import defaultdict


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.messages = defaultdict(list)

    def pending(self, topic):
        return topic in self.messages and any(self.messages[topic])

    def first(self, topic):
        if topic in self.messages:
            return self.messages[topic][:1]
        return []

    def add(self, topic, message):
        with self.lock:
            self.messages[topic].append(message)

    def forward(self):
        while True:
            with self.lock:
                for topic, messages in self.messages.items():
                    print(topic, len(messages))


store = Store()
threading.Thread(target=store.forward, daemon=True).start()
while True:
    name = input("> ")
    store.add(name, "hello")
    print(store.pending(name), store.first(name))
