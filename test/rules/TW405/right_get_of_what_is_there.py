import threading
from queue import Queue


class Kitchen:
    def __init__(self):
        self.plates = Queue()
        self.ready = threading.Condition()

    def cook(self):
        for dish in range(5):
            with self.ready:
                self.plates.put(dish)
                self.ready.notify()

    def serve(self):
        for _ in range(5):
            with self.ready:
                while self.plates.empty():
                    print("waiting for the cook")
                    self.ready.wait()
                print(self.plates.get())


kitchen = Kitchen()
cook = threading.Thread(target=kitchen.cook)
waiter = threading.Thread(target=kitchen.serve)
cook.start()
waiter.start()
cook.join()
waiter.join()
