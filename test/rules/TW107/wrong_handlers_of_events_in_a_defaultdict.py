import time
from collections import defaultdict
from queue import Empty, Queue
from threading import Thread


class EventEngine:
    def __init__(self):
        self.__queue = Queue()
        self.__handlers = defaultdict(list)
        self.__thread = Thread(target=self.__run, daemon=True)

    def __run(self):
        while True:
            try:
                event = self.__queue.get(timeout=1)
                self.__process(event)
            except Empty:
                pass

    def __process(self, event):
        if event in self.__handlers:
            for handler in self.__handlers[event]:  # expect: TW107
                handler(event)

    def start(self):
        self.__thread.start()

    def register(self, event, handler):
        self.__handlers[event].append(handler)

    def unregister(self, event, handler):
        handlers = self.__handlers.get(event)
        if handler in handlers:
            handlers.remove(handler)
        if len(handlers) == 0:
            self.__handlers.pop(event)

    def put(self, event):
        self.__queue.put(event)


class Main:
    def __init__(self):
        self.events = EventEngine()
        self.watch = Thread(target=self.reload)

    def reload(self):
        while True:
            self.events.register('clock', print)
            time.sleep(2)
            self.events.unregister('clock', print)


main = Main()
main.events.start()
main.watch.start()
while True:
    main.events.put('clock')
    time.sleep(1)
