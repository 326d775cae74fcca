# What setdefault() puts under a key is what whoever asks for the key next finds: the sets of a topic are one.
import threading
import time


class Feed:
    def __init__(self):
        self.listeners = {topic: set() for topic in ("price", "volume")}

    def subscribe(self, topic, listener):
        self.listeners.setdefault(topic, set()).add(listener)

    def unsubscribe(self, topic, listener):
        self.listeners.setdefault(topic, set()).discard(listener)

    def start(self):
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            time.sleep(0.1)
            self.publish("price", 5)
            self.publish_all("volume", 7)

    def publish(self, topic, value):
        for listener in self.listeners[topic]:  # expect: TW107
            listener(value)

    def publish_all(self, topic, value):
        for listener in self.listeners.get(topic, ()):  # expect: TW107
            listener(value)


def main():
    feed = Feed()
    feed.start()
    feed.subscribe("price", print)
    feed.subscribe("volume", print)
    time.sleep(3)
    feed.unsubscribe("price", print)


main()
