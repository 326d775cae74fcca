import threading
from collections import defaultdict


class Topics:
    def __init__(self):
        self.listeners = defaultdict(set)

    def on(self, topic, fn):
        self.listeners[topic].add(fn)

    def off(self, topic, fn):
        self.listeners[topic].discard(fn)

    def tell(self, topic):
        for fn in self.listeners[topic]:  # expect: TW107
            fn(topic)


topics = Topics()


def work():
    while True:
        topics.tell("change")


threading.Thread(target=work, daemon=True).start()
while True:
    topics.on("change", print)
    topics.off("change", print)
