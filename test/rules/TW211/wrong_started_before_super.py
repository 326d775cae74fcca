import queue
import threading


class Consumer(threading.Thread):
    def __init__(self, items, autostart=True):  # expect: TW211
        self.items = items
        if autostart:
            self.start()
        super().__init__(name="consumer")

    def run(self):
        for item in iter(self.items.get, None):
            print("consumed", item)


def main():
    items = queue.Queue()
    consumer = Consumer(items)
    items.put("bread")
    items.put(None)
    consumer.join()


main()
